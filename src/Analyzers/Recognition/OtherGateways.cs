using System.Collections.Immutable;

namespace SmsCodeAnalyzers.Recognition;

/// <summary>
/// SMS gateways that have no catalog. Their codes overlap with the catalogs' in value, so that what names them is
/// evidence against a provider.
/// </summary>
internal static class OtherGateways
{
    public static readonly ImmutableArray<string> Names = ImmutableArray.Create(
        "NetGsm", "Mutlucell", "Kavenegar", "SmsIr", "MeliPayamak", "PayamakPanel", "FaraPayamak", "Magfa", "Ghasedak",
        "ParsGreen", "Rahyab", "Asanak", "NikSms", "Mediana", "MedianaSms", "RayganSms", "PayamSms", "LimoSms", "Candoo",
        "SabaNovin", "SmsPanelIr", "ModirPayamak", "Payamito", "IranPayamak", "FreerSms",
        "Twilio", "Mailjet", "Vonage", "Nexmo", "Infobip", "MessageBird", "Plivo", "Sinch", "Clickatell", "Telnyx",
        "TextMagic", "TextLocal", "SmsGlobal", "BulkSms", "ClickSend", "Esendex", "Unifonic", "Gupshup", "Msg91", "AmazonSns", "AwsSns",
        "SmsPlanet", "SmsLabs", "JustSend", "SmsEagle", "Smsc", "SmsRu", "SmsAero", "TurboSms", "Eskiz", "PlayMobile",
        "VatanSms", "IletiMerkezi", "Verimor", "Turatel", "MobilDev", "Mobilisim", "DijitalSms", "PostaGuvercini", "TopluSms",
        "OrganikHaberlesme", "SmsVitrini", "AsistIletisim", "Ttmesaj", "EkoMesaj",
        "Termii", "AfricasTalking", "Routee", "SmsTo", "OvhSms", "Brevo", "SendPulse");

    /// <summary>Names that are also ordinary words in the middle of an identifier (<c>IPPanelSmsApi</c>): only at its start.</summary>
    public static readonly ImmutableArray<string> LeadingNames = ImmutableArray.Create("SmsApi");

    public static readonly ImmutableArray<string> Hosts = ImmutableArray.Create(
        "netgsm.com.tr", "mutlucell.com", "mutlucell.com.tr", "kavenegar.com", "sms.ir", "melipayamak.com", "melipayamak.ir",
        "payamak-panel.com", "farapayamak.ir", "magfa.com", "ghasedak.io", "ghasedak.me", "ghasedaksms.com", "parsgreen.com",
        "rahyabcp.ir", "asanak.com", "asanak.ir", "niksms.com", "mediana.ir", "raygansms.com", "payamsms.com", "limosms.com",
        "candoosms.com", "sabanovin.com", "twilio.com", "mailjet.com", "vonage.com", "nexmo.com", "infobip.com",
        "messagebird.com", "plivo.com", "sinch.com", "clickatell.com", "telnyx.com", "textmagic.com", "textlocal.in",
        "smsglobal.com", "bulksms.com", "clicksend.com", "esendex.com", "unifonic.com", "gupshup.io", "msg91.com",
        "amazonaws.com", "smsapi.pl", "smsapi.com", "smsplanet.pl", "smslabs.net.pl", "smseagle.eu", "smsc.ru", "sms.ru", "smsaero.ru",
        "turbosms.ua", "eskiz.uz", "playmobile.uz", "vatansms.com", "vatansms.net", "iletimerkezi.com", "verimor.com.tr",
        "mobildev.com", "mobilisim.com", "dijitalsms.com", "postaguvercini.com", "organikhaberlesme.com", "smsvitrini.com",
        "ttmesaj.com", "termii.com", "africastalking.com", "routee.net", "sms.to", "ovh.com", "brevo.com");
}
