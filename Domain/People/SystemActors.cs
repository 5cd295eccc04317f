using System.Collections.Frozen;

namespace CrmBot.Domain.People;

/// <summary>
/// Who acts for the company without being one of its people: whoever runs the bot's commands on its machine, and the rule
/// about how long data is kept. Access records name them by ids that no person has.
/// </summary>
public static class SystemActors
{
    private static readonly PersonId OperatorId = new(new Guid("00000000-0000-0000-0000-000000000001"));
    private static readonly PersonId RetentionId = new(new Guid("00000000-0000-0000-0000-000000000002"));

    private static readonly FrozenDictionary<PersonId, TwoTexts> Names = new Dictionary<PersonId, TwoTexts>
    {
        [OperatorId] = new("运维人员", "the operator"),
        [RetentionId] = new("保存期限", "the retention rule"),
    }.ToFrozenDictionary();

    /// <summary>May do what a director may, in one tenant.</summary>
    public static Actor Operator(string tenantId) => Make(OperatorId, tenantId);

    /// <inheritdoc cref="Operator"/>
    public static Actor Retention(string tenantId) => Make(RetentionId, tenantId);

    /// <summary>Null: somebody else.</summary>
    public static TwoTexts? NameOf(PersonId id) => Names.TryGetValue(id, out var name) ? name : null;

    private static Actor Make(PersonId id, string tenantId) => new(
        id, tenantId, "", Names[id].Zh, Names[id].En, PersonRole.Director, null, Language.Chinese, Person.DefaultZone, Person.DefaultHours);
}
