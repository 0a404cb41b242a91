/* device.c - the printer behind a queue, and an IPP printer asked itself how it is. */
#include <config.h>

#include <string.h>

#include "print/device.h"
#include "print/queue-call.h"
#include "print/queue.h"

enum { PATIENCE_MS = 3000 };

static void want(ipp_t *request, const char *attribute)
{
	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes", NULL,
		attribute);
}

enum err device_of(const char *queue, char uri[DEVICE_URI])
{
	ipp_t *request = call_request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue), *answer;
	struct queue_state why;
	enum err err;
	const char *found;

	want(request, "device-uri");
	err = call_answered(request, NULL, &answer, &why);
	found = ippGetString(ippFindAttribute(answer, "device-uri", IPP_TAG_URI), 0, NULL);
	copy_text(uri, DEVICE_URI, found ? found : "");
	ippDelete(answer);
	return err == OK && *uri ? OK : ERR_NOT_FOUND;
}

static enum err read_reasons(ipp_t *answer, struct text *out)
{
	ipp_attribute_t *reasons = ippFindAttribute(answer, "printer-state-reasons",
		IPP_TAG_KEYWORD);

	for (int i = 0; i < ippGetCount(reasons); i++)
		text_addf(out, "%s\n", ippGetString(reasons, i, NULL));
	return reasons ? OK : ERR_PRINTER;
}

static enum err ask(const struct printer_at *at, const char *uri, struct text *out)
{
	const struct errand errand = { .patience_ms = PATIENCE_MS, .at = at };
	ipp_t *request = ippNewRequest(IPP_OP_GET_PRINTER_ATTRIBUTES), *answer;
	struct queue_state why;
	enum err err;

	ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", NULL, uri);
	want(request, "printer-state-reasons");
	err = call_as_keeper(request, &errand, &answer, &why);
	if (err == OK)
		err = read_reasons(answer, out);
	else if (why.trouble == TROUBLE_SILENT) {
		text_add(out, "offline-report\n");
		err = OK;
	}
	ippDelete(answer);
	return err;
}

enum err device_reasons(const char *uri, struct text *out)
{
	char scheme[16], user[256], host[256], resource[DEVICE_URI];
	struct printer_at at = { .host = host, .resource = resource };

	if (httpSeparateURI(HTTP_URI_CODING_ALL, uri, scheme, sizeof scheme, user, sizeof user,
		host, sizeof host, &at.port, resource, sizeof resource) < HTTP_URI_STATUS_OK ||
	    strncmp(scheme, "ipp", 3) != 0)
		return ERR_PRINTER;
	at.secret = strcmp(scheme, "ipps") == 0;
	return ask(&at, uri, out);
}
