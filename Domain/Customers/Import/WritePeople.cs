using CrmBot.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Customers.Import;

internal sealed class WritePeople(ImportWriting writing)
{
    private Dictionary<string, Team> teams = [];

    public async Task WriteAsync(IReadOnlyList<ImportedPerson> people, CancellationToken cancellationToken)
    {
        foreach (var person in await writing.Database.People.Where(p => p.TenantId == writing.TenantId).ToListAsync(cancellationToken))
            writing.People[person.AadObjectId] = person;
        teams = await writing.Database.Teams.Where(t => t.TenantId == writing.TenantId).ToDictionaryAsync(t => t.Name, cancellationToken);
        foreach (var person in people)
            Describe(person);
        // Only now is everybody there who may be somebody's manager.
        foreach (var person in people)
            Join(person);
    }

    private void Describe(ImportedPerson from)
    {
        if (!writing.People.TryGetValue(from.AadObjectId, out var person))
        {
            person = new Person(PersonId.New(writing.NowUtc), writing.TenantId, from.AadObjectId, from.Name, from.Role);
            writing.Database.People.Add(person);
            writing.People[from.AadObjectId] = person;
            writing.Done = writing.Done with { People = writing.Done.People + 1 };
        }

        person.Describe(from.Name, from.EnglishName ?? person.EnglishName, from.Role, from.Zone, from.Hours);
        // A language that somebody chose in the chat stays.
        if (from.Language is { } language && person.Language is null)
            person.Speak(language);
    }

    private void Join(ImportedPerson from)
    {
        var person = writing.People[from.AadObjectId];
        person.Join(from.Team is null ? person.TeamId : Team(from.Team, from.EnglishTeam).Id, writing.Person(from.Manager)?.Id ?? person.ManagerId);
    }

    private Team Team(string name, string? englishName)
    {
        if (teams.TryGetValue(name, out var team))
            return team;
        teams[name] = team = new Team(TeamId.New(writing.NowUtc), writing.TenantId, name, englishName ?? name);
        writing.Database.Teams.Add(team);
        return team;
    }
}
