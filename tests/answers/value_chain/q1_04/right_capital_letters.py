# %% points=8
chain = {
    'a': 'INBOUND', 'b': 'OPERATIONS', 'c': 'OUTBOUND',
    'd': 'MARKETING', 'e': 'SERVICE', 'f': 'HR',
    'g': 'PROCUREMENT', 'h': 'TECHNOLOGY', 'i': 'INFRASTRUCTURE',
}
