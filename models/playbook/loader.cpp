#include "models/playbook/loader.h"

#include "models/base/files.h"
#include "models/base/sha256.h"
#include "models/playbook/cohortlist.h"
#include "models/playbook/describe.h"
#include "models/playbook/rules.h"
#include "models/playbook/yamlfields.h"

#include <QtCore/QFileInfo>

namespace holdpoint {

namespace {

constexpr qint64 readLimit = (1 << 20) + 1; // one byte more than is allowed, so that too large is a problem with a place

void readInto(Playbook &playbook, const SourceText &source, const YamlNode &root, QList<Problem> &problems)
{
    ReadContext context(source, playbook, problems);
    YamlFields fields(context, root, root.offset, {});
    describePlaybook(fields, playbook);
    fields.finish();
    context.resolve();
    if (!hasErrors(problems)) // a path that leads out is one
        readCohorts(playbook, playbook.folder);
    checkRules(playbook, context);
}

} // namespace

LoadResult loadPlaybookText(const QByteArray &bytes, const QString &name, const QString &folder)
{
    LoadResult result;
    result.opened = true;
    const SourceText source(bytes, name);
    result.problems = source.checkBytes();
    Playbook playbook;
    playbook.folder = folder;
    if (result.problems.isEmpty()) {
        if (const std::unique_ptr<YamlNode> root = parseYaml(source, result.problems))
            readInto(playbook, source, *root, result.problems);
    }
    std::stable_sort(result.problems.begin(), result.problems.end(),
                     [](const Problem &a, const Problem &b) { return std::pair(a.line, a.column) < std::pair(b.line, b.column); });
    if (hasErrors(result.problems))
        return result;
    playbook.text = bytes;
    playbook.sha256 = sha256(bytes);
    result.playbook = std::move(playbook);
    return result;
}

LoadResult loadPlaybook(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        LoadResult result;
        Problem problem;
        problem.file = path;
        problem.code = QStringLiteral("unreadable");
        problem.message = QStringLiteral("the file could not be read");
        result.problems << problem;
        return result;
    }
    return loadPlaybookText(file.read(readLimit), path, QFileInfo(path).absolutePath());
}

} // namespace holdpoint
