#pragma once

#include "models/base/error.h"

#include <QtCore/QJsonObject>

namespace holdpoint::ctl {

// What every verb shares: where results go, and the exit code.
struct Output {
    bool json = false;
    int exitCode = 0;

    void line(const QString &text); // text format only, one line on standard output
    void object(const QJsonObject &object); // JSON format only, one object on a line of standard output
    void diagnose(const QString &text); // standard error, both formats
    // One line on standard error that the next one replaces, "" ends it; nothing where nobody watches a terminal.
    void progress(const QString &text);
    void refuse(const Error &error); // says it on standard error and sets the exit code of its kind

private:
    void told(bool all); // half an answer is a failure, never a success
};

} // namespace holdpoint::ctl
