# What `yishi session install` writes: compiled in, so that the program needs no data of its own.
SESSION_FILES = %D%/foot.ini %D%/yishi-kiosk.service %D%/sysusers.conf %D%/tmpfiles.conf \
	%D%/udev.rules %D%/logind.conf %D%/sysctl.conf
SESSION_INC = $(SESSION_FILES:=.inc)

%D%/%.inc: %D%/%
	$(AM_V_GEN)$(MKDIR_P) $(@D) && od -An -v -tu1 $< | sed 's/[0-9][0-9]*/&,/g' > $@
BUILT_SOURCES += $(SESSION_INC)
CLEANFILES += $(SESSION_INC)
EXTRA_DIST += $(SESSION_FILES)
