// SPDX-License-Identifier: Apache-2.0
// Loaded before the C library: a look-up of a name hangs for ever, and says so on standard error.
#include <netdb.h>
#include <unistd.h>

extern "C" int getaddrinfo(const char *, const char *, const addrinfo *, addrinfo **)
{
    constexpr char told[] = "a look-up hangs\n";
    [[maybe_unused]] const ssize_t written = write(STDERR_FILENO, told, sizeof told - 1);
    for (;;)
        pause();
}
