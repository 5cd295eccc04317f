namespace CrmBot.Bot.Connector;

/// <summary>Why a message did not arrive, in the words of what to do about it.</summary>
public enum FailureKind
{
    /// <summary>The user blocked the bot: drop the reference until he writes or installs again.</summary>
    Blocked,

    /// <summary>The bot is not in this chat: wait for an installation.</summary>
    NotInstalled,

    /// <summary>An administrator switched the bot off for the tenant.</summary>
    DisabledByAdmin,

    /// <summary>The tenant lives in another cloud than the service URL.</summary>
    WrongHost,

    Forbidden,

    /// <summary>Forget the conversation id; a personal chat may be made anew once.</summary>
    ConversationGone,

    /// <summary>The message to update was deleted: post a new one.</summary>
    ActivityGone,

    MemberGone,
    TooBig,

    /// <summary>Not before <see cref="ConnectorFailure.RetryAfter"/>.</summary>
    Throttled,

    BadRequest,

    /// <summary>Our credential is refused, or no token could be had: an operator must look.</summary>
    Unauthorized,

    /// <summary>500: must not be repeated by itself, since the message may have arrived.</summary>
    ServerError,

    /// <summary>Busy or broken for the whole budget; a later try may succeed.</summary>
    Unavailable,

    /// <summary>No answer: refused, dropped or timed out for the whole budget.</summary>
    Unreachable,

    /// <summary>The service cannot do this at all (the emulator cannot delete).</summary>
    NotSupported,

    /// <summary>The service URL is none we may call; nothing was sent.</summary>
    HostRefused,
}
