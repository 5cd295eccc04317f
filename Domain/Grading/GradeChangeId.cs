namespace CrmBot.Domain.Grading;

public readonly record struct GradeChangeId(Guid Value) : IEntityId<GradeChangeId>
{
    public static GradeChangeId From(Guid value) => new(value);

    public static GradeChangeId New(DateTime nowUtc) => new(Guid.CreateVersion7(nowUtc));
}
