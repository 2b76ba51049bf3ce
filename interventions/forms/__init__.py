"""What is typed about the work with a family; views import the modules by their noun."""
