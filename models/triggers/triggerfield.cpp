#include "models/triggers/backtest.h"

#include "models/playbook/expressionparser.h"

namespace holdpoint {

namespace {

tl::unexpected<Error> bad(const QString &why)
{
    return fail(ErrorKind::WrongUse, QStringLiteral("set"), why);
}

Result<Expression> expression(const QString &text, const Playbook &playbook)
{
    QList<ExpressionProblem> problems;
    const Expression parsed = parseExpression(text, playbook.metrics, problems);
    if (!problems.isEmpty())
        return bad(QStringLiteral("'%1': %2").arg(text, problems.first().message));
    return parsed;
}

Result<void> setDuration(Duration &field, const QString &text)
{
    const auto span = parseDuration(text);
    if (!span)
        return tl::unexpected(span.error());
    field = *span;
    return {};
}

Result<void> setNoData(Trigger &trigger, const QString &text)
{
    static const QHash<QString, NoData> words{
        {QStringLiteral("hold"), NoData::Hold}, {QStringLiteral("clear"), NoData::Clear}, {QStringLiteral("breach"), NoData::Breach}};
    if (const auto word = words.constFind(text); word != words.constEnd()) {
        trigger.noData = *word;
        return {};
    }
    const bool isKeep = text.startsWith(QLatin1String("keep(")) && text.endsWith(QLatin1Char(')'));
    const auto span = parseDuration(isKeep ? text.mid(5).chopped(1) : QString());
    if (!span || *span <= Duration{0})
        return bad(QStringLiteral("'%1' is none of hold, clear, breach, keep(2m)").arg(text));
    trigger.noData = NoData::Keep;
    trigger.keep = *span;
    return {};
}

Result<void> setField(Trigger &trigger, const QString &field, const QString &value, const Playbook &playbook)
{
    if (field == u"when" || field == u"clear") {
        if (field == u"clear" && value.isEmpty()) {
            trigger.clear = {};
            return {};
        }
        const auto parsed = expression(value, playbook);
        if (!parsed)
            return tl::unexpected(parsed.error());
        (field == u"when" ? trigger.when : trigger.clear) = *parsed;
        return {};
    }
    if (field == u"for")
        return setDuration(trigger.forTime, value);
    if (field == u"keep_firing_for")
        return setDuration(trigger.keepFiringFor, value);
    if (field == u"no_data")
        return setNoData(trigger, value);
    if (field == u"min_samples") {
        bool ok = false;
        const int n = value.toInt(&ok);
        if (!ok || n < 1 || n > 100'000)
            return bad(QStringLiteral("min_samples is a number from 1 to 100000"));
        trigger.minSamples = n;
        return {};
    }
    return bad(QStringLiteral("a back-test looks at when, clear, for, keep_firing_for, min_samples and no_data, not at '%1'").arg(field));
}

} // namespace

Result<void> setTriggerField(Playbook &playbook, const QString &assignment)
{
    const qsizetype equals = assignment.indexOf(QLatin1Char('='));
    const qsizetype dot = assignment.indexOf(QLatin1Char('.'));
    if (dot < 1 || equals < dot + 2)
        return bad(QStringLiteral("'%1' is not of the form trigger.field=value").arg(assignment));
    const QString id = assignment.left(dot);
    for (Trigger &trigger : playbook.triggers) {
        if (trigger.id != id)
            continue;
        if (trigger.manual)
            return bad(QStringLiteral("%1 is fired by hand: there is nothing to judge").arg(id));
        return setField(trigger, assignment.mid(dot + 1, equals - dot - 1), assignment.mid(equals + 1).trimmed(), playbook);
    }
    return bad(QStringLiteral("there is no trigger '%1'").arg(id));
}

} // namespace holdpoint
