"""Every read of the work with families; views import the modules by their noun."""
