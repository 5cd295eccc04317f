using CrmBot.Domain.Storage;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.People;

public sealed class ChooseLanguage(CrmDbContext database)
{
    public async Task<Actor> ChooseAsync(Actor actor, Language language, CancellationToken cancellationToken)
    {
        var person = await database.People.SingleAsync(p => p.Id == actor.Id, cancellationToken);
        person.Speak(language);
        await database.SaveChangesAsync(cancellationToken);
        return actor with { Language = language };
    }
}
