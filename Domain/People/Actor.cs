namespace CrmBot.Domain.People;

/// <summary>
/// Whoever acts, as the verified activity named them: never from card data (SEC-2). Flat and untracked, loaded once a turn.
/// </summary>
/// <param name="Zone">IANA zone in which the person's days begin and end.</param>
/// <param name="Hours">Text form of the person's working hours.</param>
public sealed record Actor(
    PersonId Id,
    string TenantId,
    string AadObjectId,
    string Name,
    string? EnglishName,
    PersonRole Role,
    TeamId? TeamId,
    Language Language,
    string Zone,
    string Hours)
{
    public bool LeadsTeam => Role is PersonRole.Supervisor or PersonRole.Manager;

    public string NameIn(Language language) => language == Language.English ? EnglishName ?? Name : Name;
}
