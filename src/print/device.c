/* device.c - the printer behind a queue, and an IPP printer asked itself how it is. */
#include <config.h>

#include <cups/cups.h>
#include <stdio.h>
#include <string.h>

#include "base/clock.h"
#include "print/device.h"

enum { PATIENCE_MS = 3000 };

#define QUARTER_SECOND 0.25

static int has_time(http_t *http, void *deadline)
{
	return clock_ms() < *(const int64_t *)deadline;
}

static http_t *connect_to(const char *host, int port, bool secret, int64_t *deadline)
{
	http_t *http = httpConnect2(host, port, NULL, AF_UNSPEC,
		secret ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1, PATIENCE_MS, NULL);

	*deadline = clock_ms() + PATIENCE_MS;
	if (http)
		httpSetTimeout(http, QUARTER_SECOND, has_time, deadline);
	return http;
}

/* One attribute of a printer; the caller deletes the answer. NULL where none came. */
static ipp_t *ask(http_t *http, const char *resource, const char *uri, const char *wanted)
{
	ipp_t *request = ippNewRequest(IPP_OP_GET_PRINTER_ATTRIBUTES), *answer = NULL;

	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, uri);
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", NULL,
		cupsUser());
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", NULL,
		wanted);
	if (cupsSendRequest(http, request, resource, ippLength(request)) <= HTTP_STATUS_OK)
		answer = cupsGetResponse(http, resource);
	ippDelete(request);
	return answer;
}

enum err device_of(const char *queue, char uri[DEVICE_URI])
{
	char resource[DEVICE_URI], printer[DEVICE_URI];
	int64_t deadline;
	http_t *http = connect_to(cupsServer(), ippPort(), false, &deadline);
	ipp_t *answer;
	const char *found;

	if (!http)
		return ERR_NOT_FOUND;
	snprintf(resource, sizeof resource, "/printers/%s", queue);
	httpAssembleURI(HTTP_URI_CODING_ALL, printer, sizeof printer, "ipp", NULL, "localhost", 0,
		resource);
	answer = ask(http, "/", printer, "device-uri");
	found = ippGetString(ippFindAttribute(answer, "device-uri", IPP_TAG_URI), 0, NULL);
	copy_text(uri, DEVICE_URI, found ? found : "");
	ippDelete(answer);
	httpClose(http);
	return found ? OK : ERR_NOT_FOUND;
}

static enum err read_reasons(ipp_t *answer, struct text *out)
{
	ipp_attribute_t *reasons = ippFindAttribute(answer, "printer-state-reasons",
		IPP_TAG_KEYWORD);

	for (int i = 0; i < ippGetCount(reasons); i++)
		text_addf(out, "%s\n", ippGetString(reasons, i, NULL));
	return reasons ? OK : ERR_PRINTER;
}

/* Without an answer: did it refuse, or is it not there? */
static enum err no_answer(http_t *http, struct text *out)
{
	if (http && httpGetStatus(http) > HTTP_STATUS_OK)
		return ERR_PRINTER;
	text_add(out, "offline-report\n");
	return OK;
}

enum err device_reasons(const char *uri, struct text *out)
{
	char scheme[16], user[256], host[256], resource[DEVICE_URI];
	int port;
	int64_t deadline;
	http_t *http;
	ipp_t *answer;
	enum err err;

	if (httpSeparateURI(HTTP_URI_CODING_ALL, uri, scheme, sizeof scheme, user, sizeof user,
		host, sizeof host, &port, resource, sizeof resource) < HTTP_URI_STATUS_OK ||
	    strncmp(scheme, "ipp", 3) != 0)
		return ERR_PRINTER;
	http = connect_to(host, port, strcmp(scheme, "ipps") == 0, &deadline);
	answer = http ? ask(http, resource, uri, "printer-state-reasons") : NULL;
	err = answer ? read_reasons(answer, out) : no_answer(http, out);
	ippDelete(answer);
	if (http)
		httpClose(http);
	return err;
}
