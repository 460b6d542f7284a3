"""What pages of all apps share: paging, caching, tables for spreadsheets."""
