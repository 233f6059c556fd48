#include "models/playbook/describe.h"

#include "models/base/ids.h"

#include <QtCore/QTimeZone>

namespace holdpoint {

void describePlaybook(Fields &f, Playbook &p)
{
    f.scalar("holdpoint", Need::Required,
             {"version", {QStringLiteral("1")}, [] { return QJsonValue(1); }, [](const QString &) { return QString(); }});
    f.scalar("id", Need::Required,
             {"id",
              {},
              [&p] { return QJsonValue(p.id); },
              [&p](const QString &text) {
                  p.id = text;
                  return isId(text)
                      ? QString()
                      : QStringLiteral("'%1' is not an id: a lower-case letter, then letters, digits, - and _, 64 at most").arg(text);
              }});
    f.text("title", p.title, Need::Required);
    f.text("end_state", p.endState);
    f.text("change", p.change);
    f.text("timezone", p.timezone);
    f.error(f.has("timezone") && !QTimeZone(p.timezone.toUtf8()).isValid(), "timezone", "bad-value",
            QStringLiteral("there is no time zone '%1'").arg(p.timezone));
    if (f.isReading() && p.timezone.isEmpty())
        p.timezone = QStringLiteral("UTC");
    f.time("review_by", p.reviewBy);
    f.choice<bool>("environment", p.rehearsal, {{"live", false}, {"rehearsal", true}});
    f.stringMap("links", "text", p.links);
    f.notes(p.notes);
    describePeople(f, p);
    describeSources(f, p);
    describeState(f, p);
    describeTriggers(f, p);
    describeSwitches(f, p);
    describePhases(f, p);
    describeRunbooks(f, p);
    describeData(f, p);
    describeComms(f, p);
    describeDrills(f, p);
}

} // namespace holdpoint
