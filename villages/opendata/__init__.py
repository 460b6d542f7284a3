"""What the portal gives to other programs: open data, feeds and small windows on our pages."""
