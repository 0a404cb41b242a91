noinst_LIBRARIES += %D%/libwire.a
%C%_libwire_a_SOURCES = \
	%D%/ime.c %D%/ime.h \
	%D%/port.h

WIRE_LIBS = src/wire/libwire.a $(BASE_LIBS)
