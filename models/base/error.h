#pragma once

#include <QtCore/QString>
#include <tl/expected.hpp>

namespace holdpoint {

// What kind of failure it was; holdpointctl turns it into its exit code.
enum class ErrorKind {
    NotHolding, // the thing checked does not hold (1)
    WrongUse, // unknown verb, flag or id (2)
    Refused, // refused by a rule (3)
    Busy, // the room is busy or not writable; nothing was recorded (4)
    Unreadable, // input could not be read or was refused (5)
    NotAnchored, // recorded but not anchored (6)
};

// Failure is a value. `code` is a short stable word for scripts ("run-active"), `message` one sentence for people,
// `where` a place (file:line:col, a path, a seq) or empty.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    QString code;
    QString message;
    QString where;
};

template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, const QString &code, const QString &message, const QString &where = {})
{
    return tl::unexpected<Error>(Error{kind, code, message, where});
}

inline int exitCode(const Error &error)
{
    return static_cast<int>(error.kind) + 1;
}

// A command that the rules do not allow; `code` names the rule, `why` is the sentence for the person.
inline tl::unexpected<Error> refused(const char *code, const QString &why)
{
    return fail(ErrorKind::Refused, QString::fromLatin1(code), why);
}

} // namespace holdpoint
