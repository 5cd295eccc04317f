namespace CrmBot.Domain.Issues;

public readonly record struct IssueId(Guid Value) : IEntityId<IssueId>
{
    public static IssueId From(Guid value) => new(value);

    public static IssueId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
