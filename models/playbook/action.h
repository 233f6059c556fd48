#pragma once

#include "models/playbook/expression.h"

#include <QtCore/QMap>

#include <optional>

namespace holdpoint {

using Argv = QStringList;

struct Program {
    Argv run;
    QMap<QString, QString> env; // values may be secret:// references
    bool shell = false;
};

struct HttpRequest {
    QString method = QStringLiteral("GET");
    QString url;
    QString body;
    QMap<QString, QString> headers;
    QString auth; // secret reference or empty
};

// Something that touches the outside: a command or a request.
struct Action {
    std::optional<Program> program;
    std::optional<HttpRequest> http;
    QString expect; // trimmed output, or status; empty = exit 0 / 200–299
    Duration timeout{30'000};
    bool isEmpty() const { return !program && !http; }
};

// Something that can be asked: an action whose answer counts, or an expression over metrics.
struct Check {
    Action action;
    Expression that;
    bool isEmpty() const { return action.isEmpty() && that.isEmpty(); }
};

} // namespace holdpoint
