using CrmBot.Domain.People;

namespace CrmBot.Domain.Customers.Import;

internal sealed record ImportedPerson(
    string AadObjectId,
    string Name,
    string? EnglishName,
    PersonRole Role,
    string? Team,
    string? EnglishTeam,
    Language? Language,
    string Zone,
    string Hours)
{
    /// <summary>Object id of the manager.</summary>
    public string? Manager { get; init; }
}
