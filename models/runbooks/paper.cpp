#include "models/runbooks/paper.h"

#include "models/base/safetext.h"
#include "models/base/secrets.h"

namespace holdpoint {

namespace {

// One argument as a person can type it into a shell.
QString quoted(const QString &argument)
{
    static const QString plain = QStringLiteral("-_./:=@%+,");
    const bool bare = !argument.isEmpty() && std::all_of(argument.begin(), argument.end(), [](QChar c) {
        return (c.unicode() < 128 && c.isLetterOrNumber()) || plain.contains(c);
    });
    QString inside = argument;
    return bare ? argument : QLatin1Char('\'') + inside.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\'');
}

QString shown(const QString &value)
{
    return isSecretReference(value) ? secretLabel(value) : value;
}

QString inWords(const Program &program)
{
    QStringList words;
    for (auto it = program.env.begin(); it != program.env.end(); ++it)
        words.append(it.key() + QLatin1Char('=') + quoted(shown(it.value())));
    if (program.shell)
        words.append(program.run.value(0));
    else
        for (const QString &argument : program.run)
            words.append(quoted(argument));
    return words.join(QLatin1Char(' '));
}

QString inWords(const HttpRequest &http)
{
    QString text = http.method + QLatin1Char(' ') + http.url;
    for (auto it = http.headers.begin(); it != http.headers.end(); ++it)
        text += QStringLiteral("\n%1: %2").arg(it.key(), shown(it.value()));
    if (!http.auth.isEmpty())
        text += QStringLiteral("\nAuthorization: %1").arg(shown(http.auth));
    return http.body.isEmpty() ? text : text + QStringLiteral("\n\n") + http.body;
}

class Paper
{
public:
    Paper(const Playbook &playbook, const Runbook &runbook) : m_playbook(playbook), m_runbook(runbook) { }

    QString write(const QString &run)
    {
        line(QStringLiteral("# %1").arg(words(m_runbook.title)));
        line(QStringLiteral("%1, runbook `%2`%3")
                 .arg(words(m_playbook.title), m_runbook.id, run.isEmpty() ? QString() : QStringLiteral(", run ") + run));
        if (!m_playbook.folder.isEmpty())
            line(QStringLiteral("Commands run from `%1`.").arg(escapeControls(m_playbook.folder)));
        if (const KnownGood *good = byId(m_playbook.knownGood, m_runbook.restores))
            line(QStringLiteral("It returns to: %1.").arg(words(good->title)));
        if (m_runbook.rto)
            line(QStringLiteral("Time to recover: %1.").arg(toDurationText(*m_runbook.rto)));
        people();
        QString stage;
        int number = 0;
        for (const Step &step : m_runbook.steps) {
            if (step.stage != stage && !step.stage.isEmpty())
                line(QStringLiteral("## %1").arg(words(step.stage)));
            stage = step.stage;
            write(step, ++number);
        }
        line(QStringLiteral("Ended at ____________  by ____________________"));
        return m_text;
    }

private:
    static QString words(const QString &text) { return escapeControls(text); }
    void line(const QString &text) { m_text += text + QStringLiteral("\n\n"); }
    void code(const QString &text)
    {
        QStringList lines = text.split(QLatin1Char('\n'));
        for (QString &one : lines)
            one = QStringLiteral("        ") + escapeControls(one);
        line(lines.join(QLatin1Char('\n')));
    }

    QString whoIs(const QString &who) const
    {
        if (const Person *person = byId(m_playbook.people, who))
            return person->contact.isEmpty() ? words(person->name)
                                             : QStringLiteral("%1 (%2)").arg(words(person->name), words(person->contact));
        return words(who);
    }

    void people()
    {
        QStringList lines;
        for (const Person &person : m_playbook.people)
            lines.append(QStringLiteral("* %1: %2").arg(whoIs(person.id), person.roles.join(QStringLiteral(", "))));
        line(lines.join(QLatin1Char('\n')));
    }

    void action(const QString &what, const Action &action)
    {
        if (action.isEmpty())
            return;
        line(QStringLiteral("    %1:").arg(what));
        code(action.program ? inWords(*action.program) : inWords(*action.http));
        if (!action.expect.isEmpty())
            line(QStringLiteral("    expected: `%1`").arg(words(action.expect)));
    }
    void check(const QString &what, const Check &check)
    {
        action(what, check.action);
        if (!check.that.isEmpty())
            line(QStringLiteral("    %1: `%2`").arg(what, words(check.that.text)));
    }

    void write(const Step &step, int number)
    {
        QStringList marks;
        if (step.pointOfNoReturn)
            marks.append(QStringLiteral("**POINT OF NO RETURN** (announce it 30 s before)"));
        if (step.twoPerson)
            marks.append(QStringLiteral("**two persons**"));
        if (!step.needs.isEmpty())
            marks.append(QStringLiteral("after ") + step.needs.join(QStringLiteral(", ")));
        if (step.timebox)
            marks.append(QStringLiteral("within ") + toDurationText(*step.timebox));
        const QString tail = marks.isEmpty() ? QString() : QStringLiteral(" — ") + marks.join(QStringLiteral(", "));
        line(QStringLiteral("%1. [ ] **%2** (`%3`), %4%5").arg(number).arg(words(step.title), step.id, whoIs(step.owner), tail));
        check(QStringLiteral("only if"), step.onlyIf);
        what(step);
        check(QStringLiteral("verify"), step.verify);
        action(QStringLiteral("to undo"), step.undo);
        line(QStringLiteral("    begun ________  done ________  by ________________"));
    }

    void what(const Step &step)
    {
        switch (step.kind) {
        case StepKind::Run:
        case StepKind::Http:
            return action(QStringLiteral("do"), step.action);
        case StepKind::Switch:
            return pressed(step);
        case StepKind::Check:
            return check(QStringLiteral("check"), step.check);
        case StepKind::Reconcile:
            line(QStringLiteral("    these two must agree, row by row, by `%1`:").arg(words(step.reconcile.key)));
            code(inWords(step.reconcile.left));
            code(inWords(step.reconcile.right));
            return;
        case StepKind::Manual:
            return line(QStringLiteral("    by hand: %1").arg(words(step.manual)));
        case StepKind::Wait:
            return line(
                step.wait.that.isEmpty()
                    ? QStringLiteral("    wait %1").arg(toDurationText(step.wait.forTime))
                    : QStringLiteral("    wait until `%1`, at most %2").arg(words(step.wait.that.text), toDurationText(step.wait.within)));
        case StepKind::Message:
            if (const MessageTemplate *found = byId(m_playbook.templates, step.message))
                line(QStringLiteral("    tell %1: %2").arg(words(found->audience), words(found->text)));
            return;
        case StepKind::Snapshot:
            if (const Snapshot *found = byId(m_playbook.snapshots, step.snapshot))
                action(QStringLiteral("take the snapshot"), found->take);
            return;
        }
    }

    void pressed(const Step &step)
    {
        const KillSwitch *found = byId(m_playbook.killSwitches, step.switchId);
        if (!found)
            return;
        line(QStringLiteral("    switch %1 %2: %3")
                 .arg(words(found->title), step.switchOn ? QStringLiteral("on") : QStringLiteral("off"), words(found->effect)));
        action(QStringLiteral("do"), step.switchOn ? found->on : found->off);
        check(QStringLiteral("see that it took effect"), found->observe);
    }

    const Playbook &m_playbook;
    const Runbook &m_runbook;
    QString m_text;
};

} // namespace

QString paperRunbook(const Playbook &playbook, const Runbook &runbook, const QString &run)
{
    return Paper(playbook, runbook).write(run);
}

} // namespace holdpoint
