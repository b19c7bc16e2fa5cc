using System.Collections.Immutable;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Tests.Constants;

/// <summary>Catalogs small enough to be read in a test, with a row of every kind.</summary>
internal static class SmallCatalogs
{
    public static readonly ProviderCatalog Amoot = Make("AmootSms", "a1", AmootStatus());

    public static readonly ProviderCatalog Jet = Make("JetSms", "j1", Set(
        "Response",
        "JetSmsResponse",
        new Code("Success", 0, "00", CodeOutcome.Success, "The message was accepted.", "Mesaj alındı"),
        new Code("SenderInvalid", 1, "01", CodeOutcome.Failure, "The sender is <unknown> & \"refused\".", "Gönderici hatalı")));

    public static readonly ProviderCatalog Serwer = Make("SerwerSms", "s1", Set(
        "Error",
        "SerwerSmsError",
        new Code("ApiUseNotPermitted", 1002, "1002", CodeOutcome.Failure, "The API may not be used.", "Brak uprawnień", type: "InvalidRole"),
        new Code("SmsNotPermitted", 1005, "1005", CodeOutcome.Failure, "SMS may not be sent.", "Brak SMS", type: "InvalidRole"),
        new Code("LoginInvalid", 1001, "1001", CodeOutcome.Failure, "The login is wrong.", "Nieprawidłowy login", type: "InvalidUser")));

    public static readonly ProviderCatalog Panel = Make("IPPanel", "p1", Set(
        "EdgeMessage",
        "IPPanelEdgeMessage",
        new Code("Done", null, "200-1", CodeOutcome.Success, "Done.", "", onlyFor: "the phone book", source: "Edge API reference", isExtension: true)));

    public static ImmutableArray<ProviderCatalog> All => ImmutableArray.Create(Amoot, Jet, Serwer, Panel);

    /// <summary>The AmootSms catalog as another version of the package has it.</summary>
    public static ProviderCatalog OtherAmoot() => Make("AmootSms", "a0", AmootStatus());

    public static ProviderCatalog Make(string name, string fingerprint, params CodeSet[] sets) => new(
        name,
        "Codes of " + name + ".",
        ImmutableArray.Create(name),
        ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty,
        ImmutableArray<string>.Empty,
        sets.ToImmutableArray(),
        fingerprint);

    public static CodeSet Set(string name, string constants, params Code[] codes) => new(
        name,
        constants,
        ImmutableArray<MemberName>.Empty,
        ImmutableArray<string>.Empty,
        codes.ToImmutableArray());

    private static CodeSet AmootStatus() => Set(
        "Status",
        "AmootSmsStatus",
        new Code("Failed", 0, "Failed", CodeOutcome.Failure, "The operation failed.", "عملیات ناموفق"),
        new Code("Success", 1, "Success", CodeOutcome.Success, "The operation succeeded.", "عملیات موفق"),
        new Code("TokenExpired", -204, "Token_Expired", CodeOutcome.Failure, "The token has expired.", "توکن منقضی شده است"));
}
