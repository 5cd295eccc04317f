using System.Globalization;
using CrmBot.Domain.Customers;
using CrmBot.Domain.People;
using CrmBot.Domain.Storage;
using CrmBot.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBot.Domain.Calls;

/// <summary>Fills the blanks of a script from what is known of the customer (CBK-3). Unknown ones are left out.</summary>
public sealed class CallBlanks(CrmDbContext database, CompanySettings company)
{
    private static readonly Func<CrmDbContext, CustomerId, CancellationToken, Task<Purchase?>> LastPurchase =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer, CancellationToken _) => db.Purchases.AsNoTracking()
            .Where(p => p.CustomerId == customer).OrderByDescending(p => p.PurchasedOn).FirstOrDefault());

    private static readonly Func<CrmDbContext, CustomerId, CancellationToken, Task<CrmTask?>> NextPromise =
        EF.CompileAsyncQuery((CrmDbContext db, CustomerId customer, CancellationToken _) => db.Tasks.AsNoTracking()
            .Where(t => t.CustomerId == customer && t.Kind == TaskKind.Promise && t.State == CrmTaskState.Open).OrderBy(t => t.DueOn).FirstOrDefault());

    public async Task<IReadOnlyDictionary<string, string>> FillAsync(
        Customer customer, Contact? contact, CallScript script, Actor actor, CancellationToken cancellationToken)
    {
        var language = actor.Language;
        var values = new Dictionary<string, string>
        {
            ["company"] = company.NameIn(language),
            ["rep"] = actor.NameIn(language),
            ["owner"] = language == Language.English ? "me" : "我",
            ["customer"] = customer.ShortNameIn(language),
            ["minutes"] = script.Minutes.ToString(CultureInfo.InvariantCulture),
        };
        if (contact is { ErasedUtc: null })
        {
            values["contact"] = language == Language.English ? contact.EnglishName ?? contact.Name : contact.Name;
            values["honorific"] = contact.AddressedIn(language);
        }

        if (script.Placeholders.Contains("product") && await LastPurchase(database, customer.Id, cancellationToken) is { } purchase)
            values["product"] = purchase.ProductIn(language);
        if (script.Placeholders.Contains("promise") && await NextPromise(database, customer.Id, cancellationToken) is { } promise)
            values["promise"] = promise.GoalIn(language) ?? "";
        return values;
    }
}
