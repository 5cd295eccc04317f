namespace CrmBot.Domain.People;

/// <summary>People who are led together; its manager sees the team's customers and gets its weekly summary (SUM-1).</summary>
public sealed class Team
{
    private Team() { }

    public Team(TeamId id, string tenantId, string name, string englishName) =>
        (Id, TenantId, Name, EnglishName) = (id, tenantId, name, englishName);

    public TeamId Id { get; private set; }
    public string TenantId { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string EnglishName { get; private set; } = "";

    public string NameIn(Language language) => language == Language.Chinese ? Name : EnglishName;
}
