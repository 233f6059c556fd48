#include "models/room/signoffmatrix.h"

#include "models/people/peoplerules.h"
#include "models/room/facts.h"

namespace holdpoint {

namespace {

MatrixLine &lineFor(SignOffMatrix &matrix, const SignOffRule &rule, const Rollout &rollout)
{
    for (MatrixLine &line : matrix.lines) {
        if (line.role == rule.role && line.person == rule.person)
            return line;
    }
    matrix.lines << MatrixLine{rule.role, rule.person, personsOf(rollout.people, rule.person.isEmpty() ? rule.role : rule.person), {}};
    return matrix.lines.last();
}

MatrixCell cellOf(const GateView &view, const GateRule &rule)
{
    MatrixCell cell;
    cell.needed = rule.count;
    for (const SignOff &answer : view.answers) {
        const bool stale = view.staleBecause.contains(answer.person);
        const bool said = answer.answer == Answer::Go || answer.answer == Answer::GoWithCondition;
        const bool counts = rule.signedBy.contains(answer.person);
        if (counts || (stale && said && answer.role == rule.role))
            cell.signers << MatrixSigner{answer.person, answer.answer, answer.at, stale};
    }
    return cell;
}

} // namespace

SignOffMatrix signOffMatrix(const Rollout &rollout, const Context &context)
{
    SignOffMatrix matrix;
    for (const Phase &phase : rollout.playbook->phases) {
        if (!phase.gate)
            continue;
        matrix.gates << phase.id;
        for (const SignOffRule &rule : phase.gate->signOffs)
            lineFor(matrix, rule, rollout);
    }
    for (MatrixLine &line : matrix.lines)
        line.cells.resize(matrix.gates.size());
    for (int column = 0; column < matrix.gates.size(); ++column) {
        const auto view = gateViewOf(rollout, matrix.gates.at(column), context);
        matrix.statuses << (view ? view->status : GateStatus::NotReady);
        for (int i = 0; view && i < view->rules.size(); ++i) {
            const GateRule &rule = view->rules.at(i);
            lineFor(matrix, {rule.role, rule.person, rule.count}, rollout).cells[column] = cellOf(*view, rule);
        }
    }
    return matrix;
}

} // namespace holdpoint
