using CrmBot.Cards.Actions;
using CrmBot.Cards.Files;
using CrmBot.Cards.Grammar;
using CrmBot.Cards.Privacy;
using CrmBot.Cards.Tests.Samples;
using CrmBot.Domain;
using CrmBot.Domain.Customers;
using CrmBot.Domain.Interactions;
using CrmBot.Domain.Privacy;

namespace CrmBot.Cards.Tests.Privacy;

public sealed class PrivacySamples : ICardSamples
{
    public IEnumerable<(string Name, Func<Language, Card> Make)> Samples =>
    [
        ("export-why", l => PrivacyViews.WhyExport(World.Id(2), World.Id(4), l)),
        ("export-offered", l => PrivacyViews.ExportOffered(new GetContactFile(World.Id(2), World.Id(4), false, "x"), FileViews.Line(new FileOffer.Asked(), l), l)),
        ("export-offered-json", l => PrivacyViews.ExportOffered(new GetContactFile(World.Id(2), World.Id(4), true, "x"), FileViews.Line(new FileOffer.NotSent(), l), l)),
        ("left-alone", l => PrivacyViews.LeftAlone(Standing(l), l)),
        ("left-alone-other-takes-over", l => PrivacyViews.LeftAlone(Standing(l) with { TakesOver = Canary.HostileName, Ended = null, OpenIssues = [], OpenPromises = 0 }, l)),
        ("left-alone-already", l => PrivacyViews.LeftAlone(Standing(l) with { Ended = null, WasSoBefore = true }, l)),
        ("held", l => HeldView.Show(Held(l), l)),
        ("held-left-alone", l => HeldView.Show(Held(l) with { DoNotContactSince = World.Today.AddDays(-3), Accesses = [] }, l)),
        ("held-hostile", l => HeldView.Show(Hostile(l), l)),
        ("held-for-director", l => HeldView.Show(Held(l) with { MayErase = true, MayHold = true }, l)),
        ("held-on-hold", l => HeldView.Show(Held(l) with { MayErase = true, MayHold = true, RestrictedSince = World.Today, LegalHoldSince = World.Today, LegalHoldNote = Canary.LongNote }, l)),
        ("held-erased", l => HeldView.Show(Held(l) with { IsErased = true, MayErase = true, MayHold = true, Phone = null, Email = null, Im = null, Position = null, Role = null, PreferredChannel = null }, l)),
        ("restricted", l => PrivacyViews.Restricted(Standing(l), l)),
        ("restricted-already", l => PrivacyViews.Restricted(Standing(l) with { WasSoBefore = true, Ended = null, OpenIssues = [], OpenPromises = 0 }, l)),
        ("hold-why", l => PrivacyViews.WhyHold(World.Id(2), World.Id(4), l)),
        ("hold", l => PrivacyViews.Hold(new ContactHold(new CustomerId(World.Id(2)), World.Number, new ContactId(World.Id(4)), Canary.HostileName, Canary.LongNote), l)),
        ("hold-released", l => PrivacyViews.Hold(new ContactHold(new CustomerId(World.Id(2)), World.Number, new ContactId(World.Id(4)), Name(l), null), l)),
        ("erase-confirm", l => PrivacyViews.ConfirmErase(new ErasePreview(new CustomerId(World.Id(2)), World.Number, new ContactId(World.Id(4)), Name(l), IsOnlyContact: true), l)),
        ("erased", l => PrivacyViews.Erased(new ErasedContact(new CustomerId(World.Id(2)), World.Number, 7, WasSoBefore: false), l)),
        ("erased-already", l => PrivacyViews.Erased(new ErasedContact(new CustomerId(World.Id(2)), World.Number, 0, WasSoBefore: true), l)),
        ("allowed-still-barred", l => PrivacyViews.Allowed(Standing(l) with { Ended = null, Bar = ContactBar.Restricted }, l)),
        ("corrected-phone", l => PrivacyViews.Corrected(Corrected(l, ContactField.Phone, Canary.Phone), l)),
        ("corrected-e-mail", l => PrivacyViews.Corrected(Corrected(l, ContactField.Email, Canary.Email), l)),
        ("corrected-name", l => PrivacyViews.Corrected(Corrected(l, ContactField.EnglishName, Canary.HostileName), l)),
        ("allowed", l => PrivacyViews.Allowed(Standing(l) with { Ended = null }, l)),
        ("allowed-already", l => PrivacyViews.Allowed(Standing(l) with { Name = Canary.HostileName, Ended = null, WasSoBefore = true }, l)),
    ];

    private static HeldData Held(Language language) => new()
    {
        CustomerId = new CustomerId(World.Id(2)),
        Number = World.Number,
        ContactId = new ContactId(World.Id(4)),
        Name = Name(language),
        Position = language == Language.Chinese ? "采购经理" : "purchasing manager",
        Role = DecisionRole.DecisionMaker,
        PreferredChannel = ContactChannel.Phone,
        Phone = Canary.Phone,
        Email = Canary.Email,
        Im = Canary.Phone,
        Since = new DateOnly(2026, 1, 5),
        Today = World.Today,
        LoggedContacts = 12,
        IsErased = false,
        MayErase = false,
        MayHold = false,
        Accesses =
        [
            new HeldAccess(World.Now, language == Language.Chinese ? World.Rep : World.RepEn, RevealPhone.Action, RevealReason.Call, null),
            new HeldAccess(World.Now.AddDays(-2), language == Language.Chinese ? World.Manager : World.ManagerEn, ShowHeldData.Action, null, null),
            new HeldAccess(World.Now.AddDays(-9), language == Language.Chinese ? World.Rep : World.RepEn, LeaveAlone.AllowAction, null, null),
        ],
        Readers =
        [
            new HeldReader(language == Language.Chinese ? World.Rep : World.RepEn, World.Today),
            new HeldReader(language == Language.Chinese ? World.Manager : World.ManagerEn, World.Today.AddDays(-12)),
        ],
    };

    private static HeldData Hostile(Language language) => Held(language) with
    {
        Name = Canary.HostileName,
        Position = Canary.LongNote,
        Email = $"{Canary.HostileName}@{Canary.HostileName}",
        Im = Canary.HostileName,
        CharacterNotes = Canary.LongNote,
        LegalHoldSince = World.Today,
        LegalHoldNote = Canary.HostileName,
        RestrictedSince = World.Today,
        Accesses = [.. Enumerable.Range(0, 5).Select(_ => new HeldAccess(World.Now, Canary.HostileName, Canary.HostileName, RevealReason.Other, Canary.LongNote))],
    };

    private static CorrectedContact Corrected(Language language, ContactField field, string value) =>
        new(new CustomerId(World.Id(2)), World.Number, Name(language), field, value);

    private static string Name(Language language) => language == Language.Chinese ? Canary.Contact : Canary.ContactEn;

    private static ContactStanding Standing(Language language) => new(
        new CustomerId(World.Id(2)), World.Number, new ContactId(World.Id(4)), Name(language),
        null, null, new ContactsEnded(2, HadCall: true), ["W-0031"], 1, WasSoBefore: false);
}
