#include "models/triggers/proposal.h"

#include "models/playbook/loader.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringList>

namespace holdpoint {

namespace {

tl::unexpected<Error> byHand(const QString &trigger)
{
    return fail(ErrorKind::Refused, QStringLiteral("by-hand"),
                QStringLiteral("The playbook writes %1 in a way that only a person can change.").arg(trigger));
}

int indentOf(const QString &line)
{
    return static_cast<int>(line.size() - QStringView(line).trimmed().size());
}

// The lines of one trigger: from its own to before the next one that is not deeper.
std::optional<std::pair<qsizetype, qsizetype>> linesOf(const QStringList &lines, const QString &trigger)
{
    const qsizetype list = lines.indexOf(QRegularExpression(QStringLiteral("^triggers\\s*:.*")));
    const QRegularExpression own(QStringLiteral("^\\s+[\"']?%1[\"']?\\s*:.*").arg(QRegularExpression::escape(trigger)));
    const qsizetype first = list < 0 ? -1 : lines.indexOf(own, list);
    if (first < 0)
        return std::nullopt;
    qsizetype end = first + 1;
    while (end < lines.size() && (lines.at(end).trimmed().isEmpty() || indentOf(lines.at(end)) > indentOf(lines.at(first))))
        ++end;
    return std::pair(first, end);
}

// A line with the field's value replaced; empty: it does not write it so.
QString replaced(const QString &line, const FieldChange &change)
{
    const QRegularExpression written(QStringLiteral("(?<=[\\s{,])(%1\\s*:\\s*[\"']?)%2(?=[\"']?\\s*(?:[,}#].*)?$|[\"']?\\s*[,}])")
                                         .arg(QRegularExpression::escape(change.field), QRegularExpression::escape(change.from)));
    const auto match = written.match(line);
    if (change.from.isEmpty() || !match.hasMatch())
        return {};
    const qsizetype at = match.capturedEnd(1);
    return line.first(at) + change.to + line.mid(at + change.from.size());
}

bool isWritten(const QStringList &lines, const std::pair<qsizetype, qsizetype> &range, const QString &field)
{
    const QRegularExpression key(QStringLiteral("(^|[\\s{,])%1\\s*:").arg(QRegularExpression::escape(field)));
    return std::any_of(lines.begin() + range.first, lines.begin() + range.second, [&](const QString &line) { return line.contains(key); });
}

// "pay: {title: Payments}" with one more field; empty: the line is no such map.
QString withField(const QString &line, const FieldChange &change)
{
    const qsizetype end = line.lastIndexOf(QLatin1Char('}'));
    if (end < 0 || !QStringView(line).mid(end + 1).trimmed().isEmpty())
        return {};
    const bool plain = !change.to.contains(QRegularExpression(QStringLiteral("[{},#:\\[\\]\"']")));
    const QString value = plain ? change.to : QStringLiteral("\"%1\"").arg(change.to);
    return line.first(end) + QStringLiteral(", %1: %2").arg(change.field, value) + line.mid(end);
}

struct Edit {
    qsizetype line; // of the old text
    bool added; // before it; else in its place
    QString text;
};

QString unified(const QStringList &lines, const QList<Edit> &edits, const QString &name)
{
    constexpr qsizetype context = 3;
    const qsizetype from = std::max<qsizetype>(0, edits.first().line - context);
    const qsizetype to = std::min<qsizetype>(lines.size(), edits.last().line + context + 1);
    QStringList body;
    qsizetype added = 0;
    auto edit = edits.begin();
    for (qsizetype i = from; i < to; ++i) {
        for (; edit != edits.end() && edit->line == i && edit->added; ++edit, ++added)
            body.append(QLatin1Char('+') + edit->text);
        if (edit != edits.end() && edit->line == i) {
            body.append(QLatin1Char('-') + lines.at(i));
            body.append(QLatin1Char('+') + edit->text);
            ++edit;
        } else {
            body.append(QLatin1Char(' ') + lines.at(i));
        }
    }
    return QStringLiteral("--- a/%1\n+++ b/%1\n@@ -%2,%3 +%2,%4 @@\n").arg(name).arg(from + 1).arg(to - from).arg(to - from + added)
        + body.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace

Result<ProposedText> proposedText(const QByteArray &yaml, const QString &name, const QString &folder, const QString &trigger,
                                  const QList<FieldChange> &changes)
{
    const QStringList lines = QString::fromUtf8(yaml).split(QLatin1Char('\n'));
    const auto range = linesOf(lines, trigger);
    if (!range || changes.isEmpty())
        return byHand(trigger);
    QList<Edit> edits;
    for (const FieldChange &change : changes) {
        bool found = false;
        for (qsizetype i = range->first; i < range->second && !found; ++i) {
            const auto known = std::find_if(edits.begin(), edits.end(), [i](const Edit &edit) { return edit.line == i && !edit.added; });
            const QString line = replaced(known == edits.end() ? lines.at(i) : known->text, change);
            found = !line.isEmpty();
            if (found && known != edits.end())
                known->text = line;
            else if (found)
                edits.append({i, false, line});
        }
        const qsizetype first = range->first + 1;
        const bool below = first < range->second && indentOf(lines.at(first)) > indentOf(lines.at(range->first));
        const bool block = below && !lines.at(first).trimmed().startsWith(QLatin1Char('{'));
        if (!found && isWritten(lines, *range, change.field)) // in a way that is not understood
            return byHand(trigger);
        const qsizetype own = below ? first : range->first; // where its `{` stands
        const auto onOwn = std::find_if(edits.begin(), edits.end(), [own](const Edit &edit) { return edit.line == own && !edit.added; });
        const QString flow = block ? QString() : withField(onOwn == edits.end() ? lines.at(own) : onOwn->text, change);
        if (!found && !block && flow.isEmpty())
            return byHand(trigger);
        if (!found && !block && onOwn != edits.end())
            onOwn->text = flow;
        else if (!found && !block)
            edits.append({own, false, flow});
        else if (!found)
            edits.append(
                {first, true, QString(indentOf(lines.at(first)), QLatin1Char(' ')) + change.field + QStringLiteral(": ") + change.to});
    }
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit &a, const Edit &b) { return a.line != b.line ? a.line < b.line : a.added > b.added; });

    QStringList changed = lines;
    for (auto edit = edits.crbegin(); edit != edits.crend(); ++edit) {
        if (edit->added)
            changed.insert(edit->line, edit->text);
        else
            changed[edit->line] = edit->text;
    }
    const QByteArray text = changed.join(QLatin1Char('\n')).toUtf8();
    const LoadResult after = loadPlaybookText(text, name, folder);
    const Trigger *now = after.playbook ? byId(after.playbook->triggers, trigger) : nullptr;
    for (const FieldChange &change : changes)
        if (!now || fieldText(*now, change.field) != change.to)
            return byHand(trigger);
    return ProposedText{text, unified(lines, edits, name)};
}

} // namespace holdpoint
