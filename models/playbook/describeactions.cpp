#include "models/playbook/describe.h"

#include "models/playbook/scalars.h"

namespace holdpoint {

namespace {

void describeRequest(Fields &f, HttpRequest &request)
{
    f.word("method", request.method,
           {QStringLiteral("GET"), QStringLiteral("HEAD"), QStringLiteral("POST"), QStringLiteral("PUT"), QStringLiteral("PATCH"),
            QStringLiteral("DELETE")});
    f.url("url", request.url);
    f.text("body", request.body);
    f.stringMap("headers", "text-or-secret", request.headers);
    f.secret("auth", request.auth);
    f.error(!request.auth.isEmpty() && request.url.startsWith(QLatin1String("http:")) && !isLoopback(request.url), "auth",
            "auth-plain-http", QStringLiteral("a secret may not go over http: to a host other than loopback"));
}

bool isStatus(const QString &text)
{
    bool ok = false;
    const int status = text.toInt(&ok);
    return ok && text.size() == 3 && status >= 100 && status <= 599;
}

} // namespace

void describeProgram(Fields &f, Program &program, Need need)
{
    f.strings("run", need, "argv", program.run);
    f.stringMap("env", "text-or-secret", program.env);
    f.flag("shell", program.shell);
    f.error(f.has("run") && program.shell && program.run.size() != 1, "run", "shell",
            QStringLiteral("with 'shell: true' the list has exactly one text"));
    for (const char *key : {"env", "shell"})
        f.error(f.has(key) && !f.has("run"), key, "misplaced-key", QStringLiteral("'%1' is only for 'run'").arg(QLatin1String(key)));
}

void describeActionParts(Fields &f, Action &action)
{
    if (f.describes(action.program.has_value())) {
        Program program = action.program.value_or(Program{});
        describeProgram(f, program, Need::Optional);
        if (f.has("run"))
            action.program = program;
    }
    if (f.describes(action.http.has_value()))
        f.part("http", action.http, describeRequest);
    f.text("expect", action.expect);
    f.error(f.has("expect") && f.has("http") && !isStatus(action.expect), "expect", "bad-value",
            QStringLiteral("'%1' is not a status such as 200").arg(action.expect));
}

void describeAction(Fields &f, Action &action)
{
    f.oneOf({QStringLiteral("run"), QStringLiteral("http")}, Need::Required);
    describeActionParts(f, action);
    f.duration("timeout", action.timeout, Need::Optional, Duration{1});
}

void describeCheck(Fields &f, Check &check)
{
    f.oneOf({QStringLiteral("run"), QStringLiteral("http"), QStringLiteral("that")}, Need::Required);
    if (f.describes(!check.action.isEmpty())) {
        describeActionParts(f, check.action);
        f.duration("timeout", check.action.timeout, Need::Optional, Duration{1});
    }
    f.expression("that", Need::Optional, check.that);
    for (const char *key : {"expect", "timeout"})
        f.error(f.has(key) && f.has("that"), key, "misplaced-key", QStringLiteral("'%1' is not for 'that'").arg(QLatin1String(key)));
}

void programAt(Fields &f, const char *key, Program &program, Need need)
{
    f.group(key, need, !program.run.isEmpty(), [&](Fields &inner) { describeProgram(inner, program); });
}

void actionAt(Fields &f, const char *key, Action &action, Need need)
{
    f.group(key, need, !action.isEmpty(), [&](Fields &inner) { describeAction(inner, action); });
}

void checkAt(Fields &f, const char *key, Check &check, Need need)
{
    f.group(key, need, !check.isEmpty(), [&](Fields &inner) { describeCheck(inner, check); });
}

} // namespace holdpoint
