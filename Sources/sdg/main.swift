print("sdg")
