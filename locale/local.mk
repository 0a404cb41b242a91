LINGUAS = zh_CN
catalogs = $(LINGUAS:%=%D%/%/LC_MESSAGES/$(PACKAGE).mo)
pofiles = $(LINGUAS:%=%D%/%.po)

catalogdir = $(datarootdir)
nobase_nodist_catalog_DATA = $(catalogs)
EXTRA_DIST += $(pofiles)
CLEANFILES += $(catalogs)

%D%/%/LC_MESSAGES/$(PACKAGE).mo: %D%/%.po
	$(AM_V_GEN)$(MKDIR_P) $(@D) && $(MSGFMT) --check -o $@ $<

# make po: brings every .po up to date with the sources (in the source tree).
.PHONY: po
po:
	cd $(srcdir) && find src screens -name '*.c' -o -name '*.h' | LC_ALL=C sort | \
	$(XGETTEXT) --files-from=- --from-code=UTF-8 --keyword=_ --keyword=N_ \
		--keyword=P_:1,2 --keyword=C_:1c,2 --add-comments=TRANSLATORS --no-location \
		--package-name=$(PACKAGE) -o $(abs_builddir)/%D%/$(PACKAGE).pot
	for po in $(pofiles); do \
		$(MSGMERGE) --quiet --no-location --no-wrap --update --backup=none \
			$(srcdir)/$$po %D%/$(PACKAGE).pot; \
	done; rm -f %D%/$(PACKAGE).pot
