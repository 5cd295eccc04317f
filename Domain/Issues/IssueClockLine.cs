using CrmBot.Domain.Playbooks;

namespace CrmBot.Domain.Issues;

/// <summary>"Plan within 4 working hours, today 15:42."</summary>
/// <param name="Limit">Null: the playbook sets no such limit any more, the stored moment holds.</param>
/// <param name="Due">Local time of the reader; reaching it exactly is in time (DEC-1).</param>
public sealed record IssueClockLine(IssueStep Step, TimeLimit? Limit, DateTime Due);
