noinst_LIBRARIES += %D%/libstore.a
%C%_libstore_a_SOURCES = \
	%D%/db.c %D%/db.h %D%/db-inside.h %D%/ask.c \
	%D%/schema.c %D%/schema.h %D%/schema-points.c \
	%D%/schema-matters.c %D%/schema-help.c \
	%D%/schema-printers.c %D%/schema-search.c \
	%D%/schema-star.c %D%/schema-statement.c %D%/schema-progress.c \
	%D%/schema-meeting.c %D%/schema-vote.c \
	%D%/vault.c %D%/vault.h \
	%D%/store.c %D%/store.h \
	%D%/chain.c %D%/chain.h \
	%D%/event.c %D%/event.h \
	%D%/search.c %D%/search.h %D%/search-holds.c \
	%D%/json.c %D%/json.h \
	%D%/verify.c %D%/verify.h %D%/verify-inside.h %D%/verify-replay.c \
	%D%/verify-ledger.c %D%/verify-urn.c

STORE_LIBS = src/store/libstore.a $(BASE_LIBS) $(SQLITE_LIBS) $(SODIUM_LIBS)
