using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.People;

public sealed class ChooseLanguage(CrmDbContext database)
{
    private static readonly Func<CrmDbContext, PersonId, CancellationToken, Task<Person>> Find =
        EF.CompileAsyncQuery((CrmDbContext db, PersonId id, CancellationToken _) => db.People.Single(p => p.Id == id));

    public async Task<Actor> ChooseAsync(Actor actor, Language language, CancellationToken cancellationToken)
    {
        var person = await Find(database, actor.Id, cancellationToken);
        person.Speak(language);
        await database.SaveChangesAsync(cancellationToken);
        return actor with { Language = language };
    }
}
