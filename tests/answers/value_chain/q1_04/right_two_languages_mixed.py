# %% points=8
chain = {
    'a': 'inbound', 'b': 'Operations', 'c': 'outbound',
    'd': 'การตลาด', 'e': 'บริการ', 'f': 'HR',
    'g': 'จัดซื้อจัดจ้าง', 'h': 'Technology development', 'i': 'Firm  infrastructure',
}
