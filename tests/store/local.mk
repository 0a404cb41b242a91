check_PROGRAMS += %D%/db %D%/event %D%/search %D%/vault %D%/verify
TESTS += %D%/db %D%/event %D%/search %D%/vault %D%/verify
EXTRA_DIST += %D%/folder.h

%C%_db_SOURCES = %D%/db.c
%C%_db_LDADD = $(STORE_LIBS)
%C%_event_SOURCES = %D%/event.c
%C%_event_LDADD = $(STORE_LIBS)
%C%_search_SOURCES = %D%/search.c
%C%_search_LDADD = $(STORE_LIBS)
%C%_vault_SOURCES = %D%/vault.c
%C%_vault_LDADD = $(STORE_LIBS)
%C%_verify_SOURCES = %D%/verify.c
%C%_verify_LDADD = $(STORE_LIBS)
