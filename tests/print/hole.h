/*
 * hole.h - a cupsd that takes connections and says nothing, or hangs up at once.
 */
#ifndef TESTS_PRINT_HOLE_H
#define TESTS_PRINT_HOLE_H

#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

/* In a process of its own, on a socket of that name; -1 where that fails. */
static inline pid_t hole_open(const char *path, bool hangs_up)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	pid_t child;

	snprintf(address.sun_path, sizeof address.sun_path, "%s", path);
	if (bind(fd, (struct sockaddr *)&address, sizeof address) != 0 || listen(fd, 16) != 0)
		return -1;
	child = fork();
	while (child == 0) {
		int client = accept(fd, NULL, NULL);

		if (hangs_up)
			close(client);
	}
	close(fd);
	return child;
}

static inline void hole_close(pid_t hole)
{
	kill(hole, SIGKILL);
	(void)waitpid(hole, NULL, 0);
}

#endif
