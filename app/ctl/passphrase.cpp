#include "app/ctl/passphrase.h"

#include <QtCore/QString>

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace holdpoint::ctl {

namespace {

constexpr qsizetype longest = 1024;

QByteArray readLine(int fd)
{
    QByteArray line;
    char c = 0;
    for (;;) {
        const ssize_t n = ::read(fd, &c, 1);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0 || c == '\n' || line.size() >= longest)
            return line;
        line += c;
    }
}

} // namespace

Result<QByteArray> readPassphrase(int fd, const QString &prompt)
{
    QByteArray line;
    if (fd >= 0) {
        line = readLine(fd);
    } else {
        const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
        if (terminal < 0)
            return fail(ErrorKind::WrongUse, QStringLiteral("no-terminal"),
                        QStringLiteral("no terminal to ask for the passphrase: use --passphrase-fd N"));
        termios before{};
        tcgetattr(terminal, &before);
        termios silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(terminal, TCSAFLUSH, &silent);
        dprintf(terminal, "%s: ", qPrintable(prompt));
        line = readLine(terminal);
        tcsetattr(terminal, TCSAFLUSH, &before);
        dprintf(terminal, "\n");
        ::close(terminal);
    }
    if (line.isEmpty())
        return fail(ErrorKind::WrongUse, QStringLiteral("no-passphrase"), QStringLiteral("no passphrase was given"));
    return line;
}

} // namespace holdpoint::ctl
