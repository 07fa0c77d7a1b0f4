# %% points=8
features = given("features")

moscow = {'F01':'M - ต้องมี','F02':'M (ต้องมี)','F03':'S = ควรมี','F04':'M: Must','F05':'M.','F06':'Must-have','F07':'Should-have','F08':'W','F09':'Could-have','F10':"Won’t have",'F11':'W','F12':'WONT'}
