using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CrmBot.Domain.Interactions;

namespace CrmBot.Domain.Customers;

/// <summary>A person at a customer (ARC-2). Phone, e-mail and IM are personal data: masked until asked for (SEC-3).</summary>
public sealed class Contact
{
    private Contact() { }

    public Contact(ContactId id, CustomerId customerId, string name)
    {
        Id = id;
        CustomerId = customerId;
        Name = name;
    }

    public ContactId Id { get; private set; }
    public CustomerId CustomerId { get; private set; }
    public string Name { get; private set; } = "";
    public string? EnglishName { get; private set; }

    /// <summary>How they are addressed, 李女士.</summary>
    public string? Honorific { get; private set; }

    /// <summary>The same in English, "Ms Li".</summary>
    public string? EnglishHonorific { get; private set; }

    public string? Position { get; private set; }
    public DecisionRole? DecisionRole { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? Im { get; private set; }
    public bool IsVerified { get; private set; }
    public ContactChannel? PreferredChannel { get; private set; }
    public string? CharacterNotes { get; private set; }

    /// <summary>The one to talk to first.</summary>
    public bool IsMain { get; private set; }

    /// <summary>They asked to be left alone (BYD-18).</summary>
    public DateTime? DoNotContactUtc { get; private set; }

    /// <summary>Their data is only kept: shown masked, used by nobody (BYD-18).</summary>
    public DateTime? RestrictedUtc { get; private set; }

    /// <summary>Their data is gone; the row says only that there was somebody (BYD-18).</summary>
    public DateTime? ErasedUtc { get; private set; }

    /// <summary>
    /// What an import knows an erased contact by, so that an old workbook does not bring them back: two bytes made of this row's
    /// id and the name. One name in 65,536 has the same, so it tells nobody's name. Null: not erased, or before there were marks.
    /// </summary>
    public int? ErasedMark { get; private set; }

    /// <summary>The law asks us to keep the data: it cannot be erased meanwhile (SEC-3).</summary>
    public DateTime? LegalHoldUtc { get; private set; }

    /// <summary>Why it has to be kept.</summary>
    public string? LegalHoldNote { get; private set; }

    /// <summary>Why nobody may contact them; null: they may be contacted.</summary>
    public ContactBar? Bar => this switch
    {
        { ErasedUtc: not null } => ContactBar.Erased,
        { RestrictedUtc: not null } => ContactBar.Restricted,
        { DoNotContactUtc: not null } => ContactBar.DoNotContact,
        _ => null,
    };

    public string AddressedIn(Language language) => (language, ErasedUtc) switch
    {
        (Language.English, not null) => "contact (erased)",
        (_, not null) => "联系人（已删除）",
        (Language.English, null) => EnglishHonorific ?? EnglishName ?? Honorific ?? Name,
        _ => Honorific ?? Name,
    };

    public void Describe(string? englishName, string? honorific, string? englishHonorific, string? position, DecisionRole? role)
    {
        (EnglishName, Honorific, EnglishHonorific) = (englishName, honorific, englishHonorific);
        (Position, DecisionRole) = (position, role);
    }

    public void ReachBy(string? phone, string? email, string? im, ContactChannel? preferred, bool isVerified) =>
        (Phone, Email, Im, PreferredChannel, IsVerified) = (phone, email, im, preferred, isVerified);

    public void LeaveAlone(DateTime nowUtc) => DoNotContactUtc ??= nowUtc;

    public void AllowContact() => DoNotContactUtc = null;

    public void Restrict(DateTime nowUtc) => RestrictedUtc ??= nowUtc;

    public void LiftRestriction() => RestrictedUtc = null;

    /// <summary>Puts the right value in place of the wrong one, which is not kept. How to reach them is unverified again.</summary>
    public void Correct(ContactField field, string value)
    {
        switch (field)
        {
            case ContactField.Name:
                Name = value;
                break;
            case ContactField.EnglishName:
                EnglishName = value;
                break;
            case ContactField.Honorific:
                Honorific = value;
                break;
            case ContactField.Position:
                Position = value;
                break;
            case ContactField.Phone:
                (Phone, IsVerified) = (value, false);
                break;
            case ContactField.Email:
                (Email, IsVerified) = (value, false);
                break;
            default:
                (Im, IsVerified) = (value, false);
                break;
        }
    }

    public string? ValueOf(ContactField field) => field switch
    {
        ContactField.Name => Name,
        ContactField.EnglishName => EnglishName,
        ContactField.Honorific => Honorific,
        ContactField.Position => Position,
        ContactField.Phone => Phone,
        ContactField.Email => Email,
        _ => Im,
    };

    public void Hold(string note, DateTime nowUtc) => (LegalHoldNote, LegalHoldUtc) = (note, LegalHoldUtc ?? nowUtc);

    public void ReleaseHold() => (LegalHoldNote, LegalHoldUtc) = (null, null);

    /// <summary>Leaves of the person nothing but that there was one. There is no way back.</summary>
    public void Erase(DateTime nowUtc)
    {
        (ErasedUtc, ErasedMark) = (nowUtc, MarkOf(Name));
        Name = "";
        Describe(null, null, null, null, null);
        ReachBy(null, null, null, null, isVerified: false);
        Know(null, IsMain);
    }

    public void Know(string? characterNotes, bool isMain) => (CharacterNotes, IsMain) = (characterNotes, isMain);

    /// <summary>An erased contact had this name, as far as the mark can tell.</summary>
    public bool WasCalled(string name) => ErasedMark is { } mark && mark == MarkOf(name);

    private int MarkOf(string name) =>
        BinaryPrimitives.ReadUInt16BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{Id.Value:N} {CustomerSearch.Normalise(name)}")));
}
