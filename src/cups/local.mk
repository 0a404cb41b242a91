# For the keeper to read and to add to CUPS's own; yishi doctor compares.
cupsdir = $(pkgdatadir)/cups
dist_cups_DATA = %D%/cupsd.conf %D%/cups-files.conf
