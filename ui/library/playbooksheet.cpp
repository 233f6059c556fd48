#include "ui/library/playbooksheet.h"

#include "models/base/safetext.h"
#include "models/playbook/footprint.h"
#include "ui/library/whoami.h"
#include "ui/shell/preferences.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/rowsmodel.h"
#include "ui/widgets/tableview.h"

#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtGui/QShortcut>

namespace holdpoint {

namespace {

// Every program, host and secret, one a line: what a person has to have seen before anything of it is run.
QString outsideText(const Playbook &playbook)
{
    const Footprint reach = footprint(playbook);
    QStringList lines;
    for (const QString &program : reach.programs)
        lines << PlaybookSheet::tr("program %1").arg(displayText(program));
    for (const QString &host : reach.hosts)
        lines << PlaybookSheet::tr("host %1").arg(displayText(host));
    for (const QString &secret : reach.secrets)
        lines << PlaybookSheet::tr("secret %1").arg(displayText(secret));
    return lines.isEmpty() ? PlaybookSheet::tr("It names no program, no host and no secret.") : lines.join(QLatin1Char('\n'));
}

} // namespace

PlaybookSheet::PlaybookSheet(Purpose purpose, bool framed, QWidget *window)
    : FramedSheet(purpose == Purpose::Tabletop ? tr("Run a tabletop") : tr("Open a playbook"), framed, window), m_purpose(purpose),
      m_rows(new RowsModel({{tr("Line"), 56, true}, {tr("Column"), 64, true}, {tr("Kind"), 80, false}, {tr("What"), 0, false}}, this)),
      m_problems(new TableView(tr("Problems"))), m_problem(wrapped()), m_reach(new PlainLabel(tr("What it names"), Type::Body, Tone::Ink2)),
      m_outside(new QPlainTextEdit), m_choices(new QWidget), m_mode(new QComboBox), m_person(new QComboBox), m_folder(new QLineEdit),
      m_again(addButton(tr("Check again"), QStringLiteral("F5"))), m_copy(addButton(tr("Copy the list"), {}))
{
    m_chooser = [this](const QString &suggested) {
        return QFileDialog::getSaveFileName(this, tr("Folder of the new room"), suggested, {}, nullptr, QFileDialog::ShowDirsOnly);
    };
    build();
    auto *again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(again, &QShortcut::activated, m_again, &QAbstractButton::click);
    connect(m_again, &QAbstractButton::clicked, this, [this] { check(m_file); });
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QApplication::clipboard()->setText(m_copy->property("list").toString()); });
    connect(m_problems, &TableView::rowChosen, this, [this](const QString &id) {
        const int at = m_rows->rowOf(id);
        m_problem->setText(at < 0 ? QString() : m_rows->rows().at(at).cells.last().text);
    });
    connect(m_mode, &QComboBox::currentIndexChanged, this, [this] {
        suggestFolder();
        showCommit();
    });
    connect(m_person, &QComboBox::currentIndexChanged, this, &PlaybookSheet::showCommit);
    connect(m_folder, &QLineEdit::textChanged, this, &PlaybookSheet::showCommit);
    connect(this, &FramedSheet::committed, this, [this] {
        Q_EMIT roomWanted(
            m_playbook,
            {QDir::cleanPath(m_folder->text().trimmed()), m_person->currentData().toString(), m_mode->currentData().toString()});
        close();
    });
}

void PlaybookSheet::build()
{
    resize(760, 560);
    m_problems->setRowsModel(m_rows);
    m_problems->setMinimumHeight(150);
    m_outside->setReadOnly(true);
    m_outside->setTabChangesFocus(true);
    m_outside->setAccessibleName(m_reach->text());
    m_outside->setMinimumHeight(96);
    auto *grid = new QGridLayout(m_choices);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(8);
    grid->setColumnMinimumWidth(0, 120);
    grid->setColumnStretch(1, 1);
    auto *choose = new KeyButton(tr("Choose…"));
    choose->setAutoDefault(false);
    const QList<std::pair<QString, QWidget *>> lines{{tr("Open it as"), m_mode}, {tr("You are"), m_person}, {tr("Room folder"), m_folder}};
    int at = 0;
    for (const auto &[name, field] : lines) {
        field->setAccessibleName(name);
        grid->addWidget(new PlainLabel(name, Type::Body, Tone::Ink2), at, 0);
        grid->addWidget(field, at++, 1, 1, field == m_folder ? 1 : 2);
    }
    grid->addWidget(choose, 2, 2);
    connect(choose, &QAbstractButton::clicked, this, [this] {
        const QString folder = m_chooser(m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    for (QWidget *each : {static_cast<QWidget *>(m_problems), static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_reach),
                          static_cast<QWidget *>(m_outside), m_choices})
        body()->addWidget(each);
}

void PlaybookSheet::check(const QString &file)
{
    m_file = file;
    m_again->setEnabled(false);
    setHeading(tr("Reading…"), displayText(file, 300));
    setCommit(tr("Make the room"), tr("The playbook is being read."));
    const QPointer<PlaybookSheet> alive(this);
    QThreadPool::globalInstance()->start([alive, file] {
        const LoadResult result = loadPlaybook(file);
        QMetaObject::invokeMethod(
            qApp,
            [alive, result] {
                if (alive)
                    alive->showResult(result);
            },
            Qt::QueuedConnection);
    });
}

void PlaybookSheet::take(std::shared_ptr<const Playbook> playbook)
{
    m_playbook = std::move(playbook);
    m_again->hide();
    setHeading(displayText(m_playbook->title, 120),
               tr("The playbook that is open. A drill is a room of its own, with simulated executors only."));
    showProblems({});
    showChoices();
    Q_EMIT checked();
}

void PlaybookSheet::showResult(const LoadResult &result)
{
    m_again->setEnabled(true);
    m_playbook = result.playbook ? std::make_shared<const Playbook>(*result.playbook) : nullptr;
    const auto errors = static_cast<int>(
        std::count_if(result.problems.begin(), result.problems.end(), [](const Problem &problem) { return problem.isError(); }));
    const QString file = displayText(m_file, 300);
    if (m_playbook)
        setHeading(displayText(m_playbook->title, 120),
                   tr("%1: %2, %3, %4.")
                       .arg(file, tr("%n phases", nullptr, static_cast<int>(m_playbook->phases.size())),
                            tr("%n triggers", nullptr, static_cast<int>(m_playbook->triggers.size())),
                            tr("%n runbooks", nullptr, static_cast<int>(m_playbook->runbooks.size()))));
    else
        setHeading(result.opened ? tr("%n errors: no room is made of it", nullptr, errors) : tr("The file cannot be read"), file);
    showProblems(result.problems);
    showChoices();
    Q_EMIT checked();
}

void PlaybookSheet::showProblems(const QList<Problem> &problems)
{
    QList<Row> rows;
    QStringList lines;
    for (const Problem &problem : problems) {
        lines << problem.toText();
        const QString weight = problem.isError() ? tr("error") : tr("warning");
        rows.append(
            {QString::number(rows.size()),
             {Cell::number(QString::number(problem.line)), Cell::number(QString::number(problem.column)),
              problem.isError() ? Cell::strongWords(weight) : Cell::softWords(weight), Cell::words(displayText(problem.message, 600))}});
    }
    m_rows->setRows(rows);
    m_copy->setProperty("list", lines.join(QLatin1Char('\n')));
    for (QWidget *each : {static_cast<QWidget *>(m_problems), static_cast<QWidget *>(m_problem), static_cast<QWidget *>(m_copy)})
        each->setVisible(!rows.isEmpty());
    if (rows.isEmpty())
        return;
    m_problems->setCurrentId(rows.first().id);
    m_problem->setText(rows.first().cells.last().text);
    m_problems->setFocus();
}

void PlaybookSheet::showChoices()
{
    for (QWidget *each : {static_cast<QWidget *>(m_reach), static_cast<QWidget *>(m_outside), m_choices})
        each->setVisible(m_playbook != nullptr);
    if (!m_playbook)
        return showCommit();
    m_outside->setPlainText(outsideText(*m_playbook));
    m_mode->clear();
    m_person->clear();
    if (m_purpose == Purpose::Any)
        m_mode->addItem(m_playbook->rehearsal ? tr("Rehearsal: real commands, not on live") : tr("The live rollout"), QString());
    for (const Drill &drill : m_playbook->drills)
        m_mode->addItem(tr("Drill, nothing real: %1").arg(displayText(drill.title.isEmpty() ? drill.id : drill.title, 80)), drill.id);
    for (const Person &person : m_playbook->people)
        m_person->addItem(personInWords(*m_playbook, person), person.id);
    const Self self = readSelf();
    const int me = m_person->findData(matchingPerson(*m_playbook, self.name));
    const auto first = std::find_if(m_playbook->people.begin(), m_playbook->people.end(),
                                    [&](const Person &person) { return person.roles.contains(self.role); });
    const bool byRole = m_purpose == Purpose::Tabletop && first != m_playbook->people.end();
    // In earnest nobody is guessed from a role: a name that is not in the playbook has to choose.
    m_person->setCurrentIndex(me >= 0 ? me : byRole ? static_cast<int>(first - m_playbook->people.begin()) : -1);
    m_person->setPlaceholderText(tr("Choose who you are"));
    suggestFolder();
    showCommit();
    (m_person->currentIndex() < 0 ? static_cast<QWidget *>(m_person) : m_mode)->setFocus();
}

void PlaybookSheet::suggestFolder()
{
    if (!m_playbook || m_mode->currentIndex() < 0 || (!m_folder->text().isEmpty() && m_folder->text() != m_suggested))
        return;
    const QString drill = m_mode->currentData().toString();
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    m_suggested =
        defaultRoom(QStringList{m_playbook->id, drill, stamp}.filter(QRegularExpression(QStringLiteral("."))).join(QLatin1Char('-')));
    m_folder->setText(m_suggested);
}

QString PlaybookSheet::whyNot() const
{
    if (!m_playbook)
        return tr("Mend the file in your editor, then check it again. Nothing is lost and nothing was made.");
    if (m_mode->currentIndex() < 0)
        return tr("This playbook has no drill. One is written under drills:, with injects and what is expected of the players.");
    if (m_person->currentIndex() < 0)
        return tr("Say who you are: opening it is recorded under that name.");
    const QString folder = m_folder->text().trimmed();
    if (!QDir::isAbsolutePath(folder))
        return tr("The room needs a folder of its own, with its whole path.");
    if (const QDir dir(folder); dir.exists() && !dir.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot))
        return tr("That folder holds something already: choose another one.");
    return {};
}

void PlaybookSheet::showCommit()
{
    const bool drill = m_playbook && !m_mode->currentData().toString().isEmpty();
    setCommit(drill ? tr("Make the drill's room") : tr("Make the room"), whyNot());
}

} // namespace holdpoint
