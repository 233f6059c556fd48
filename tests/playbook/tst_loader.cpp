#include "models/playbook/loader.h"
#include "tests/playbook/minimal.h"
#include "tests/support/testmain.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace holdpoint;

namespace {

LoadResult load(const QByteArray &text)
{
    return loadPlaybookText(text, QStringLiteral("p.yaml"), {});
}

// "15:5 missing-key", a line each; warnings with a leading '~'.
QString brief(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &p : problems)
        lines << QStringLiteral("%1%2:%3 %4").arg(p.isError() ? QString() : QStringLiteral("~")).arg(p.line).arg(p.column).arg(p.code);
    return lines.join(QStringLiteral(", "));
}

QByteArray example()
{
    QFile file(test::sourceFolder() + QStringLiteral("/resources/playbooks/billing-cutover.yaml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestLoader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { test::strict(); }

    void acceptsTheMinimal()
    {
        const LoadResult result = load(test::minimalPlaybook());
        QCOMPARE(brief(result.problems), QString());
        QVERIFY(result.playbook);
        QCOMPARE(result.playbook->text, test::minimalPlaybook());
        QCOMPARE(result.playbook->sha256.size(), 32);
    }

    void fillsInDefaults()
    {
        const Playbook p = load(test::minimalPlaybook()).playbook.value();
        QCOMPARE(p.authors, QStringList{QStringLiteral("ana")});
        QCOMPARE(p.timezone, QStringLiteral("UTC"));
        QCOMPARE(p.sources[0].interval, Duration{15'000});
        QCOMPARE(p.sources[0].timeout, Duration{5'000});
        QCOMPARE(p.metrics[0].staleAfter, Duration{45'000});
        QCOMPARE(p.metrics[0].question, QStringLiteral("Errors"));
        QCOMPARE(p.triggers[0].countdown, Duration{30'000});
        QCOMPARE(p.triggers[0].cooldown, Duration{1'800'000});
        QCOMPARE(p.phases[0].kind, QStringLiteral("staged"));
        QCOMPARE(p.phases[0].needs, QStringList());
        QCOMPARE(p.phases[1].needs, QStringList{QStringLiteral("one")});
        QCOMPARE(p.phases[0].gate->validFor, Duration{14'400'000});
        QVERIFY(p.phases[0].gate->notByAuthor && p.phases[0].gate->notByRequester);
        QCOMPARE(p.runbooks[0].steps[0].timeout, Duration{60'000});
        QCOMPARE(p.runbooks[0].steps[1].timeout, Duration{300'000});
        QCOMPARE(p.runbooks[0].rehearseEvery, Duration{30LL * 86'400'000});
    }

    void acceptsTheExampleWithoutAProblem()
    {
        const LoadResult result = loadPlaybook(test::sourceFolder() + QStringLiteral("/resources/playbooks/billing-cutover.yaml"));
        QVERIFY(result.opened);
        QCOMPARE(brief(result.problems), QString());
        QVERIFY(result.playbook);
        QCOMPARE(result.playbook->drills.size(), 1);
    }

    void acceptsTheExampleOfTheDesign()
    {
        QFile file(test::sourceFolder() + QStringLiteral("/../shared/design/playbook.md"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const QByteArray page = file.readAll();
        const qsizetype start = page.indexOf("```yaml\n") + 8;
        const LoadResult result = load(page.mid(start, page.indexOf("```", start) - start));
        QCOMPARE(brief(result.problems), QString());
    }

    void says_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("problems");
        const auto row = [](const char *name, const char *from, const char *to, const char *problems) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QString::fromLatin1(problems);
        };
        row("unknown key", "title: A small move", "titel: A small move", "1:1 missing-key, 3:1 unknown-key");
        row("missing key", "    class: data\n", "", "14:3 missing-key");
        row("empty value", "    class: data", "    class:", "20:5 empty-value");
        row("empty text", "title: A small move", "title: \"\"", "3:1 empty-value");
        row("null", "title: A small move", "title: ~", "3:1 empty-value");
        row("list for text", "title: A small move", "title: [a]", "3:8 wrong-type");
        row("text for list", "roles: [rollback-owner]", "roles: rollback-owner", "7:25 wrong-type");
        row("text for map", "goal: {objective: 99%, period: 1d}", "goal: 99%", "11:53 wrong-type");
        row("entry that is no map", "  errors: {source", "  first: 5\n  errors: {source", "11:10 wrong-type");
        row("empty entry in a list", "      - {id: a,", "      -\n      - {id: a,", "33:7 empty-value");
        row("version", "holdpoint: 1", "holdpoint: 2", "1:12 bad-value");
        row("word", "mode: confirm", "mode: confrim", "18:11 bad-value");
        row("duration", "for: 1m", "for: 1.5m", "17:10 bad-value");
        row("duration without unit", "for: 1m", "for: 60", "17:10 bad-value");
        row("negative duration", "for: 1m", "for: -1m", "17:10 bad-value");
        row("huge duration", "for: 1m", "for: 99999d", "17:10 bad-value");
        row("countdown below 10s", "for: 1m", "countdown: 9s", "17:16 bad-value");
        row("ratio above one", "title: One\n", "title: One\n    exposure: 101%\n", "26:15 bad-value");
        row("ratio with comma", "title: One\n", "title: One\n    exposure: 0,5\n", "26:15 bad-value");
        row("ratio infinite", "title: One\n", "title: One\n    exposure: .inf\n", "26:15 bad-value");
        row("boolean word", "    for: 1m", "    manual: yes", "17:13 bad-value");
        row("octal", "for: 1m", "min_samples: 010", "17:18 bad-value");
        row("no such zone", "maintainer: ana", "maintainer: ana\ntimezone: Mars/Base", "5:11 bad-value");
        row("no such day", "maintainer: ana", "maintainer: ana\nreview_by: 2026-02-30", "5:12 bad-value");
        row("bad id", "  - id: one\n", "  - id: One\n", "24:9 bad-id");
        row("dash in a metric id", "  p95: {", "  p-95: {", "12:3 bad-id");
        row("id twice in a list", "{id: two, title: Two, rollback: back}", "{id: one, title: Two, rollback: back}",
            "27:10 duplicate-id, ~29:3 no-rehearsal, 36:40 unknown-ref");
        row("person and role", "maintainer: ana", "maintainer: ana\nroles: {bo: {title: B}}", "8:3 duplicate-id");
        row("built-in role again", "maintainer: ana", "maintainer: ana\nroles: {author: {title: B}}", "5:9 duplicate-id");
        row("two people, one contact", "contact: b@x", "contact: A@x", "7:52 shared-identity");
        row("bad key", "contact: b@x", "key: \"ed25519:AA\"", "7:48 bad-value");
        row("unknown person", "maintainer: ana", "maintainer: anna", "4:13 unknown-ref");
        row("unknown role", "roles: [rollback-owner]", "roles: [rollback-owners]", "7:26 unknown-ref");
        row("unknown owner", "    owner: bo", "    owner: bob", "21:12 unknown-ref");
        row("unknown runbook", "    runbook: back", "    runbook: bak", "22:14 unknown-ref");
        row("unknown source", "p95: {source: s", "p95: {source: z", "12:17 unknown-ref");
        row("no runbook", "    runbook: back\n", "", "14:3 missing-key");
        row("advise needs none", "    mode: confirm\n    priority: P1\n    class: data\n    owner: bo\n    runbook: back\n",
            "    mode: advise\n    priority: P1\n    class: data\n    owner: bo\n", "");
        row("no when", "    when: avg(errors, 1m) > 2%\n", "", "14:3 missing-key");
        row("manual and when", "    for: 1m", "    manual: true", "16:11 exactly-one");
        row("expression", "avg(errors, 1m) > 2%", "avg(errors, 1m) > 2ms", "16:29 expression");
        row("expression in quotes", "avg(errors, 1m) > 2%", "\"avg(eros, 1m) > 2%\"", "16:16 expression");
        row("auto at once", "    for: 1m\n    mode: confirm", "    mode: auto", "~17:11 for-0s");
        row("attempts", "idempotent: yes, verify", "idempotent: no, attempts: 2, verify", "33:74 attempts");
        row("idempotent not said", "idempotent: yes, verify", "verify", "33:9 missing-key");
        row("no verify", ", verify: {run: [v]}", "", "~33:14 no-verify");
        row("one person at no return", "manual: Look", "manual: Look, point_of_no_return: true", "~34:73 one-person");
        row("continue elsewhere", "manual: Look", "manual: Look, on_failure: continue", "34:65 on-failure");
        row("two deeds", "manual: Look", "manual: Look, message: m", "34:53 exactly-one, 34:62 unknown-ref");
        row("no deed", ", manual: Look", "", "34:9 missing-key");
        row("switch without to", "manual: Look", "switch: back", "34:9 missing-key, 34:47 unknown-ref");
        row("needs itself", "manual: Look", "manual: Look, needs: [b]", "34:60 cycle");
        row("cycle with one above", "run: [x]", "needs: [b], run: [x]", "33:45 cycle");
        row("phase cycle", "title: One\n", "title: One\n    needs: [two]\n", "26:12 cycle");
        row("no restores", "    restores: old\n", "", "29:3 missing-key");
        row("forward as rollback", "    restores: old\n", "    direction: forward\n", "22:14 direction, 27:37 direction");
        row("no rehearsal", "drills:\n  d: {title: D, kind: tabletop, phase: two,", "drills:\n  d: {title: D, kind: tabletop, phase: one,",
            "~29:3 no-rehearsal");
        row("shell with two", "run: [x]", "run: [x, y], shell: true", "33:43 shell");
        row("empty argv", "run: [x]", "run: []", "33:43 empty-value");
        row("env without run", "manual: Look", "manual: Look, env: {A: b}", "34:58 misplaced-key");
        row("literal secret", "run: [x]", "run: [x, AKIAABCDEFGHIJKLMNOP]", "33:47 secret");
        row("password in an address", "\"http://127.0.0.1:1/m\"", "\"http://u:secret@127.0.0.1:1/m\"", "9:39 secret");
        row("bad secret reference", "run: [x]", "run: [x], env: {T: secret://nowhere/T}", "33:57 bad-value");
        row("plain http", "http://127.0.0.1:1/m", "http://example.org/m", "~9:39 plain-http");
        row("auth over plain http", "\"http://127.0.0.1:1/m\"", "\"http://example.org/m\", auth: secret://env/T",
            "~9:39 plain-http, 9:69 auth-plain-http");
        row("other scheme", "http://127.0.0.1:1/m", "file:///etc/passwd", "9:39 bad-value");
        row("csv outside", "kind: openmetrics, url: \"http://127.0.0.1:1/m\"", "kind: csv, file: ../x.csv", "9:32 bad-value");
        row("key of another source", "kind: openmetrics", "alive: x, kind: openmetrics", "9:22 misplaced-key");
        row("prometheus without alive", "kind: openmetrics", "kind: prometheus",
            "~9:21 no-alive, 11:3 missing-key, 11:31 misplaced-key, 12:3 missing-key, 12:28 misplaced-key");
        row("push without token", "kind: openmetrics", "kind: push", "9:11 missing-key");
        row("push to everybody", "openmetrics, url: \"http://127.0.0.1:1/m\"", "push, auth: secret://env/T, url: \"http://0.0.0.0:9109/p\"",
            "9:33 auth-plain-http, ~9:54 plain-http, 9:54 push-not-loopback");
        row("push without port", "openmetrics, url: \"http://127.0.0.1:1/m\"", "push, auth: secret://env/T, url: \"http://127.0.0.1/p\"",
            "9:54 push-not-loopback");
        row("objective of 100%", "objective: 99%", "objective: 100%", "11:65 bad-value");
        row("timeout over interval", "kind: openmetrics", "interval: 1s, timeout: 2s, kind: openmetrics", "9:38 bad-value");
        row("limit in another unit", "unit: seconds", "unit: seconds, limit: 5%", "12:53 bad-value");
        row("bad no_data", "for: 1m", "no_data: keep(0s)", "17:14 bad-value");
        row("gate without rules", "signoffs: [{role: rollback-owner}]", "signoffs: []", "26:64 empty-value");
        row("person and role in a rule", "[{role: rollback-owner}]", "[{role: rollback-owner, person: bo}]", "26:88 exactly-one");
        row("inject without text", ", text: Go", "", "36:55 missing-key");
        row("tool in a title", "    title: Failing", "    title: Grafana is red", "~15:12 wording");
        row("unknown template field", "manual: Look}",
            "manual: Look}\ncomms:\n  audiences: {c: {title: C, channel: {copy: true}}}\n  templates: {m: {audience: c, approve: author, "
            "text: \"{nmae}\"}}",
            "37:55 unknown-field");
        row("snapshot without restore test", "manual: Look}",
            "manual: Look}\ndata: {snapshots: [{id: n, take: {run: [t]}, age: {run: [g]}, max_age: 1h}]}", "~35:25 no-restore-test");
        row("column in characters", "title: A small move", "title: [\xC3\xA4\xC3\xB6, {]", "3:14 yaml");
        row("all in one run", "    mode: confirm\n    priority: P1\n", "    mode: x\n    priority: P4\n    nonsense: 1\n",
            "18:11 bad-value, 19:15 bad-value, 20:5 unknown-key");
    }
    void says()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, problems);
        QByteArray text = test::minimalPlaybook();
        QCOMPARE(text.count(from), 1);
        const LoadResult result = load(text.replace(from, to));
        QCOMPARE(brief(result.problems), problems);
        QCOMPARE(bool(result.playbook), !hasErrors(result.problems));
    }

    // Every key of the example, misspelt by one letter, is found where it stands, and the right one is suggested.
    void suggestsForEveryMisspeltKey()
    {
        const QByteArray text = example();
        QVERIFY(!text.isEmpty());
        static const QRegularExpression form(QStringLiteral("(?:^|[\\x7b,\\[] ?|- |  )([a-z_]{3,}):(?= |$)"),
                                             QRegularExpression::MultilineOption);
        // Ids and names of the file's own choosing are no keys of the format.
        const QStringList own = QStringLiteral("ana legacy auth checkout prom nova diff past errors throughput moved bridge chat roadmap "
                                               "customers internal executives partners "
                                               "upcoming reverted regulator product rows_off")
                                    .split(QLatin1Char(' '));
        int tried = 0;
        QStringList missed;
        const QString page = QString::fromUtf8(text);
        for (auto it = form.globalMatch(page); it.hasNext();) {
            const auto match = it.next();
            const QString key = match.captured(1);
            if (own.contains(key) || page.mid(page.lastIndexOf(QLatin1Char('\n'), match.capturedStart(1)) + 1).startsWith(QLatin1Char('#')))
                continue;
            QString broken = page;
            broken.insert(match.capturedEnd(1), QLatin1Char('x'));
            const LoadResult result = load(broken.toUtf8());
            const bool said = std::any_of(result.problems.begin(), result.problems.end(), [&](const Problem &p) {
                return p.code == QLatin1String("unknown-key") && p.message.contains(QStringLiteral("'%1x'").arg(key))
                    && p.message.endsWith(QStringLiteral("did you mean '%1'?").arg(key));
            });
            if (!said)
                missed << QStringLiteral("%1 (%2)").arg(key, brief(result.problems).left(60));
            ++tried;
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QStringLiteral("; "))));
        QVERIFY2(tried > 300, qPrintable(QString::number(tried)));
    }

    void keepsTextsVerbatim()
    {
        QByteArray text = test::minimalPlaybook();
        text.replace("title: A small move", "title: \"010 NO 1e3 \xF0\x9F\x9A\x80 <b>x</b> \\\"q\\\"\"");
        QCOMPARE(load(text).playbook.value().title, QString::fromUtf8("010 NO 1e3 \xF0\x9F\x9A\x80 <b>x</b> \"q\""));
        text = test::minimalPlaybook();
        text.replace("title: A small move", "title: NO");
        QCOMPARE(load(text).playbook.value().title, QStringLiteral("NO"));
    }

    void datesAreMidnightInTheTimezone()
    {
        QByteArray text = test::minimalPlaybook();
        text.replace("maintainer: ana", "maintainer: ana\ntimezone: Europe/Lisbon\nreview_by: 2026-07-01");
        QCOMPARE(toRfc3339(load(text).playbook.value().reviewBy.value()), QStringLiteral("2026-06-30T23:00:00.000Z"));
    }

    void readsWindowsLineEnds()
    {
        const QByteArray text = test::minimalPlaybook().replace("\n", "\r\n");
        QCOMPARE(brief(load(text).problems), QString());
        QByteArray broken = text;
        QCOMPARE(brief(load(broken.replace("mode: confirm", "mode: x")).problems), QStringLiteral("18:11 bad-value"));
    }

    void refusesLinksOutOfTheFolder()
    {
        QTemporaryDir dir;
        QVERIFY(QFile::link(QStringLiteral("/etc/hostname"), dir.filePath(QStringLiteral("out.csv"))));
        QByteArray text = test::minimalPlaybook();
        text.replace("title: One\n", "title: One\n    customers: {file: out.csv}\n");
        QCOMPARE(brief(loadPlaybookText(text, QStringLiteral("p"), dir.path()).problems), QStringLiteral("26:23 bad-value"));
        text.replace("out.csv", "none.csv");
        QCOMPARE(brief(loadPlaybookText(text, QStringLiteral("p"), dir.path()).problems), QStringLiteral("~26:23 missing-file"));
    }

    void saysWhenAFileCannotBeOpened()
    {
        for (const char *path : {"/nonexistent/p.yaml", "/", "/dev/null"}) {
            const LoadResult result = loadPlaybook(QLatin1String(path));
            QVERIFY2(!result.opened, path);
            QVERIFY(!result.playbook);
            QCOMPARE(result.problems.size(), 1);
        }
    }

    void refusesTooMany_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QByteArray phases, steps, triggers;
        for (int i = 0; i < 65; ++i)
            phases += "  - {id: p" + QByteArray::number(i) + ", title: P}\n";
        for (int i = 0; i < 501; ++i) {
            steps += "      - {id: s" + QByteArray::number(i) + ", title: S, owner: bo, manual: m}\n";
            triggers += "  t" + QByteArray::number(i)
                + ": {title: T, when: age(errors) > 1s, mode: advise, priority: P1, class: data, owner: bo}\n";
        }
        QTest::newRow("65 phases") << QByteArray("phases:\n") << "phases:\n" + phases;
        QTest::newRow("501 steps") << QByteArray("    steps:\n") << "    steps:\n" + steps;
        QTest::newRow("501 triggers") << QByteArray("triggers:\n") << "triggers:\n" + triggers;
    }
    void refusesTooMany()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        const LoadResult result = load(test::minimalPlaybook().replace(from, to));
        QVERIFY2(brief(result.problems).contains(QLatin1String(" limit")), qPrintable(brief(result.problems)));
    }
};

QTEST_GUILESS_MAIN(TestLoader)
#include "tst_loader.moc"
