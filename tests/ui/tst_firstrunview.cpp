#include "tests/support/testmain.h"
#include "tests/support/windowchecks.h"
#include "ui/library/firstrunview.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/tableview.h"

#include "models/base/xdg.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

using namespace holdpoint;

class TestFirstRunView : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

    static KeyButton *button(const QWidget &in, const char *text)
    {
        const auto all = in.findChildren<KeyButton *>();
        for (KeyButton *each : all)
            if (each->text() == QString::fromUtf8(text))
                return each;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        test::strict();
        m_theme = std::make_unique<Theme>(ThemeChoice::Light);
    }

    void looksAsItShould_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<QSize>("size");
        QTest::newRow("1440-light") << static_cast<int>(ThemeChoice::Light) << QSize(1440, 900);
        QTest::newRow("1366-dark") << static_cast<int>(ThemeChoice::Dark) << QSize(1366, 768);
    }
    void looksAsItShould()
    {
        QFETCH(int, theme);
        QFETCH(QSize, size);
        m_theme->choose(static_cast<ThemeChoice>(theme));
        MainWindow window([](ViewId id) { return id == ViewId::Welcome ? std::make_unique<FirstRunView>() : nullptr; }, *m_theme, false);
        window.resize(size);
        window.setSession(nullptr);
        window.show();
        QTest::qWait(60);
        const QString folder = qEnvironmentVariable("HOLDPOINT_GRABS");
        if (!folder.isEmpty())
            window.grab().save(folder + QStringLiteral("/firstrun-") + QLatin1String(QTest::currentDataTag()) + QStringLiteral(".png"));
        QCOMPARE(test::withoutName(window), QStringList());
        QCOMPARE(test::clipped(*window.currentView()), QStringList());
        m_theme->choose(ThemeChoice::Light);
    }

    void theWaysInAskTheProgram()
    {
        FirstRunView view;
        view.show();
        QSignalSpy asked(&view, &View::actionRequested);
        for (const char *text : {"Try the sample", "Open…", "Run a tabletop…"}) {
            KeyButton *each = button(view, text);
            QVERIFY2(each, text);
            QTest::mouseClick(each, Qt::LeftButton);
        }
        QCOMPARE(asked.count(), 3);
        QCOMPARE(asked.at(0).first().toString(), QStringLiteral("sample"));
        QCOMPARE(asked.at(1).first().toString(), QStringLiteral("open"));
        QCOMPARE(asked.at(2).first().toString(), QStringLiteral("tabletop"));
    }

    void aTemplateIsAPlaybookThatCanBeRead()
    {
        QTemporaryDir folder;
        FirstRunView view;
        const QString target = folder.filePath(QStringLiteral("mine.yaml"));
        view.setChooser([&](const QString &) { return target; });
        view.show();
        QSignalSpy told(&view, &View::noticeRequested);
        QTest::mouseClick(button(view, "New from template…"), Qt::LeftButton);
        QCOMPARE(told.count(), 1);
        QVERIFY(told.first().first().toString().contains(target));
        QFile file(target);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("# A complete playbook"));
    }

    void aTemplateThatCannotBeWrittenSaysSo()
    {
        FirstRunView view;
        view.setChooser([](const QString &) { return QStringLiteral("/proc/nowhere/mine.yaml"); });
        view.show();
        QSignalSpy told(&view, &View::noticeRequested);
        QTest::mouseClick(button(view, "New from template…"), Qt::LeftButton);
        QVERIFY(told.first().first().toString().contains(QStringLiteral("could not be written")));
    }

    void theNameIsAskedOnceAndKept()
    {
        {
            FirstRunView view;
            view.show();
            QTest::keyClicks(view.findChild<QLineEdit *>(), QStringLiteral("Ana Lima"));
            QTest::mouseClick(button(view, "Keep"), Qt::LeftButton);
        }
        FirstRunView again;
        QCOMPARE(again.findChild<QLineEdit *>()->text(), QStringLiteral("Ana Lima"));
    }

    void roomsThatExistAreListedAndOpened()
    {
        const QString folder = dataHome() + QStringLiteral("/rooms/demo");
        QVERIFY(QDir().mkpath(folder));
        QFile journal(folder + QStringLiteral("/journal.db"));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.close();
        FirstRunView view;
        view.resize(1200, 800);
        view.show();
        QSignalSpy asked(&view, &View::actionRequested);
        auto *table = view.findChild<TableView *>();
        QVERIFY(table->isVisible());
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toString(), QStringLiteral("open-room:") + folder);
    }
};

QTEST_MAIN(TestFirstRunView)
#include "tst_firstrunview.moc"
