#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/mman.h>
#include <unistd.h>

/* While the screen is ours, standard error goes to a file without a name and is shown afterwards. */
static int held = -1, real_errors = -1;

static int nameless_file(void) {
#ifdef __APPLE__
  FILE *file = tmpfile();
  if (!file) return -1;
  int copy = fcntl(fileno(file), F_DUPFD_CLOEXEC, 3);
  fclose(file);
  return copy;
#else
  return memfd_create("errors", MFD_CLOEXEC);
#endif
}

void cn_hold_errors(void) {
  if (held >= 0 || !isatty(2)) return;
  int file = nameless_file();
  if (file < 0) return;
  real_errors = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (real_errors < 0) {
    close(file);
    return;
  }
  dup2(file, 2);
  held = file;
}

void cn_show_errors(void) {
  if (held < 0) return;
  dup2(real_errors, 2);
  close(real_errors);
  char bytes[1024];
  ssize_t count;
  off_t at = 0;
  while ((count = pread(held, bytes, sizeof bytes, at)) > 0) {
    cn_write(2, bytes, (size_t)count);
    at += count;
  }
  close(held);
  held = real_errors = -1;
}

void cn_write(int fd, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(fd, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd room = {fd, POLLOUT, 0};
      if (poll(&room, 1, 1000) <= 0) return;
    } else if (written >= 0 || errno != EINTR) {
      return;
    }
  }
}
