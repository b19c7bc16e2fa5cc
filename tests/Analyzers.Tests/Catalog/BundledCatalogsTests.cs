using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Tests.Catalog;

[TestClass]
public sealed class BundledCatalogsTests
{
    private static readonly string[] s_providers = { "IPPanel", "AmootSms", "SerwerSms", "PayamResan", "JetSms" };

    [TestMethod]
    public void The_five_providers_come_in_a_fixed_order()
    {
        CollectionAssert.AreEqual(s_providers, BundledCatalogs.All.Select(catalog => catalog.Name).ToArray());
    }

    [TestMethod]
    public void Every_thread_gets_the_same_catalogs()
    {
        var catalogs = new ProviderCatalog[16];
        Parallel.For(0, catalogs.Length, i => catalogs[i] = BundledCatalogs.All[i % s_providers.Length]);
        for (var i = 0; i < catalogs.Length; i++)
        {
            Assert.AreSame(BundledCatalogs.All[i % s_providers.Length], catalogs[i]);
        }
    }

    [TestMethod]
    [DataRow("IPPanel")]
    [DataRow("AmootSms")]
    [DataRow("SerwerSms")]
    [DataRow("PayamResan")]
    [DataRow("JetSms")]
    public void No_line_of_a_bundled_page_is_an_error(string provider)
    {
        var errors = CatalogParser.Parse(SourceText.From(Page(provider)), CancellationToken.None).Errors;
        Assert.AreEqual(string.Empty, string.Join("\n", errors.Select(error => error.LineSpan + " " + error.Message)));
    }

    [TestMethod]
    [DataRow("IPPanel")]
    [DataRow("AmootSms")]
    [DataRow("SerwerSms")]
    [DataRow("PayamResan")]
    [DataRow("JetSms")]
    public void A_bundled_catalog_has_every_row_of_the_provider_s_documents_and_no_other(string provider)
    {
        var rows = Catalog(provider).Sets.SelectMany(set => set.Codes).Select(Row);
        Assert.AreEqual(string.Join("\n", Expected(provider)), string.Join("\n", rows));
    }

    [TestMethod]
    [DataRow("IPPanel.Result", 58)]
    [DataRow("AmootSms.Status", 57)]
    [DataRow("SerwerSms.Error", 84)]
    [DataRow("PayamResan.Error", 15)]
    [DataRow("PayamResan.DeliveryStatus", 18)]
    [DataRow("PayamResan.TemplateStatus", 3)]
    [DataRow("JetSms.Response", 22)]
    public void The_provider_s_own_document_has_that_many_codes(string set, int count)
    {
        Assert.AreEqual(count, Set(set).Codes.Count(code => !code.IsExtension));
    }

    [TestMethod]
    [DataRow("PayamResan.Error", "16 17 18 19 20 100", "PR_ERROR_RETRY")]
    [DataRow("PayamResan.DeliveryStatus", "18 19 20 21", "PR_STATUS_CODES")]
    public void Rows_from_the_provider_s_library_are_extensions_and_name_its_table(string set, string numbers, string table)
    {
        var extensions = Set(set).Codes.Where(code => code.IsExtension).ToArray();
        Assert.AreEqual(numbers, string.Join(" ", extensions.Select(code => code.Text)));
        var source = "PayamResan's PHP library Mojeshahr/php-sms-webservice@a84555ce08e3, utils/codes.php, " + table;
        Assert.IsTrue(extensions.All(code => code.Source == source));
    }

    [TestMethod]
    public void No_other_set_has_extensions()
    {
        var sets = AllSets().Where(set => set.Codes.Any(code => code.IsExtension)).Select(set => set.FullName);
        Assert.AreEqual("PayamResan.Error PayamResan.DeliveryStatus", string.Join(" ", sets));
    }

    [TestMethod]
    public void Numbers_texts_and_names_are_unique_in_their_set()
    {
        foreach (var set in AllSets())
        {
            CollectionAssert.AllItemsAreUnique(set.Codes.Select(code => code.Name).ToArray(), set.FullName);
            CollectionAssert.AllItemsAreUnique(set.Codes.Select(code => code.Text).ToArray(), set.FullName);
            CollectionAssert.AllItemsAreUnique(set.Codes.Where(code => code.Number != null).Select(code => code.Number!.Value).ToArray(), set.FullName);
        }
    }

    [TestMethod]
    public void Names_also_differ_when_case_and_underscores_do_not_count()
    {
        foreach (var set in AllSets())
        {
            CollectionAssert.AllItemsAreUnique(set.Codes.Select(code => code.Name.Replace("_", string.Empty).ToUpperInvariant()).ToArray(), set.FullName);
        }
    }

    [TestMethod]
    public void Every_name_is_an_identifier_that_needs_no_escape()
    {
        var names = AllSets().SelectMany(set => set.Codes.Select(code => code.Name).Append(set.Constants).Append(set.Name));
        foreach (var name in names)
        {
            Assert.IsTrue(SyntaxFacts.IsValidIdentifier(name), name);
            Assert.AreEqual(SyntaxKind.None, SyntaxFacts.GetKeywordKind(name), name);
            Assert.IsTrue(name.All(character => char.IsAscii(character) && char.IsLetterOrDigit(character)), name);
            Assert.IsTrue(char.IsUpper(name[0]), name);
        }
    }

    [TestMethod]
    public void A_name_carries_its_code_only_where_the_document_tells_codes_apart_by_nothing_else()
    {
        var names = AllSets().SelectMany(set => set.Codes).Where(code => code.Name.Any(char.IsDigit)).Select(code => code.Name);
        Assert.AreEqual(
            "UserNameNotEntered303 UserNameNotEntered305 RegistrationProblem1003 RegistrationProblem1004 RegistrationProblem1005 AccountLoginInvalid4310 AccountLoginInvalid4325",
            string.Join(" ", names));
    }

    [TestMethod]
    public void Classes_of_constants_are_unique_among_all_providers()
    {
        CollectionAssert.AllItemsAreUnique(AllSets().Select(set => set.Constants.ToUpperInvariant()).ToArray());
    }

    [TestMethod]
    [DataRow("IPPanel.Result", "0 102")]
    [DataRow("AmootSms.Status", "1")]
    [DataRow("SerwerSms.Error", "")]
    [DataRow("PayamResan.Error", "")]
    [DataRow("PayamResan.DeliveryStatus", "4")]
    [DataRow("PayamResan.TemplateStatus", "2")]
    [DataRow("JetSms.Response", "0")]
    [DataRow("JetSms.HttpStatus", "0")]
    public void Only_these_codes_are_a_success(string set, string numbers)
    {
        var success = Set(set).Codes.Where(code => code.Outcome == CodeOutcome.Success).Select(code => code.Number);
        Assert.AreEqual(numbers, string.Join(" ", success));
    }

    [TestMethod]
    [DataRow("SerwerSms.Error", 4105, "Pending")]
    [DataRow("PayamResan.DeliveryStatus", 0, "Pending")]
    [DataRow("PayamResan.DeliveryStatus", 1, "Pending")]
    [DataRow("PayamResan.DeliveryStatus", 2, "Pending")]
    [DataRow("PayamResan.DeliveryStatus", 3, "Pending")]
    [DataRow("PayamResan.DeliveryStatus", 10, "Pending")]
    [DataRow("PayamResan.DeliveryStatus", 8, "Informational")]
    [DataRow("PayamResan.TemplateStatus", 1, "Pending")]
    [DataRow("IPPanel.Result", 455, "Informational")]
    [DataRow("AmootSms.Status", 0, "Failure")]
    public void Other_outcomes_are_kept_apart(string set, int number, string outcome)
    {
        Assert.AreEqual(outcome, Set(set).Find(number)!.Outcome.ToString());
    }

    [TestMethod]
    public void Success_of_JetSms_is_a_text_with_a_leading_zero()
    {
        var set = Set("JetSms.Response");
        Assert.AreEqual("00", set.Find(0)!.Text);
        Assert.AreSame(set.Find(0), set.Find("00"));
        Assert.IsNull(set.Find("0"));
        Assert.AreEqual("201", set.Find(201)!.Text);
    }

    [TestMethod]
    public void A_text_is_found_only_as_it_is_sent()
    {
        var set = Set("AmootSms.Status");
        Assert.AreEqual(-204, set.Find("Token_Expired")!.Number);
        Assert.AreEqual("TokenExpired", set.Find("Token_Expired")!.Name);
        Assert.IsNull(set.Find("TokenExpired"));
        Assert.IsNull(set.Find("token_expired"));
        Assert.IsNull(set.Find("-204"));
    }

    [TestMethod]
    public void Sixteen_codes_of_AmootSms_are_negative_and_differ_from_the_positive_ones()
    {
        var set = Set("AmootSms.Status");
        Assert.AreEqual(16, set.Codes.Count(code => code.Number < 0));
        Assert.IsTrue(set.HasNegativeCodes);
        Assert.AreEqual("Success", set.Find(1)!.Name);
        Assert.AreEqual("UserNotExists", set.Find(-1)!.Name);
        Assert.AreEqual("FromRowInvalid", set.Find(104)!.Name);
        Assert.AreEqual("UserExpired", set.Find(-104)!.Name);
        Assert.IsNull(set.Find(204));
    }

    [TestMethod]
    public void One_operation_of_IPPanel_has_a_success_of_its_own()
    {
        Assert.AreEqual("phone book", Set("IPPanel.Result").Find(102)!.OnlyFor);
        Assert.AreEqual(1, AllSets().SelectMany(set => set.Codes).Count(code => code.OnlyFor != null));
    }

    [TestMethod]
    public void Only_SerwerSms_has_types_and_they_are_shared_by_codes()
    {
        Assert.AreEqual("SerwerSms.Error", string.Join(" ", AllSets().Where(set => set.HasTypes)));
        var types = Set("SerwerSms.Error").Codes.Select(code => code.Type).ToArray();
        CollectionAssert.DoesNotContain(types, null);
        Assert.IsTrue(types.Distinct().Count() < types.Length);
    }

    [TestMethod]
    public void A_code_that_is_no_number_has_only_its_text()
    {
        Assert.IsTrue(Set("IPPanel.EdgeMessage").Codes.All(code => code.Number == null));
        Assert.AreEqual("Done", Set("IPPanel.EdgeMessage").Find("200-1")!.Name);
        Assert.IsTrue(Set("SerwerSms.MessageStatus").Codes.All(code => code.Number == null));
    }

    [TestMethod]
    public void The_three_rows_of_JetSms_for_90_are_one_code_that_says_both()
    {
        var code = Set("JetSms.Response").Find(90)!;
        Assert.AreEqual("XmlError", code.Name);
        Assert.AreEqual("XML kod yapısında hata, lütfen XML'i kontrol ediniz / XML alınamadı", code.Original);
    }

    [TestMethod]
    [DataRow("IPPanel.Result", "IPPanelResult", "Code, ErrorCode, ResultCode, ReturnCode", "")]
    [DataRow("IPPanel.EdgeMessage", "IPPanelEdgeMessage", "MessageCode", "")]
    [DataRow("IPPanel.EdgeOutboxState", "IPPanelEdgeOutboxState", "StateId", "")]
    [DataRow("IPPanel.EdgeRecipientStatus", "IPPanelEdgeRecipientStatus", "MessageStatus", "")]
    [DataRow("AmootSms.Status", "AmootSmsStatus", "Status, Code, ErrorCode, ResultCode", "ValidationResult, Data")]
    [DataRow("SerwerSms.Error", "SerwerSmsError", "Code, ErrorCode", "")]
    [DataRow("SerwerSms.MessageStatus", "SerwerSmsMessageStatus", "", "")]
    [DataRow("PayamResan.Error", "PayamResanError", "ErrorCode", "")]
    [DataRow("PayamResan.DeliveryStatus", "PayamResanDeliveryStatus", "StatusCode, DeliveryStatus, Status in Delivery or Message", "")]
    [DataRow("PayamResan.TemplateStatus", "PayamResanTemplateStatus", "TemplateStatus, TokenStatus, Status in Template or Token", "")]
    [DataRow("JetSms.Response", "JetSmsResponse", "Code, ErrorCode, ResponseCode, ResultCode", "")]
    [DataRow("JetSms.HttpStatus", "JetSmsHttpStatus", "Status", "")]
    [DataRow("JetSms.ReportStatus", "JetSmsReportStatus", "", "")]
    public void A_set_has_its_constants_and_members(string name, string constants, string members, string notIn)
    {
        var set = Set(name);
        Assert.AreEqual(constants, set.Constants);
        Assert.AreEqual(
            members,
            string.Join(", ", set.Members.Select(member => member.OnlyIn.IsEmpty ? member.Name : member.Name + " in " + string.Join(" or ", member.OnlyIn))));
        Assert.AreEqual(notIn, string.Join(", ", set.NotIn));
        Assert.AreNotEqual(string.Empty, set.Description);
    }

    [TestMethod]
    public void There_is_no_set_without_a_test_of_its_members()
    {
        Assert.AreEqual(13, AllSets().Count());
    }

    [TestMethod]
    [DataRow("IPPanel", "IPPanel FarazSms", "Faraz smsserverPortTypeClient", "ippanel.com farazsms.com", "")]
    [DataRow("AmootSms", "Amoot AmootSms", "WebService2SoapClient", "amootsms.com", "AmootSMSWebService2SoapClient")]
    [DataRow("SerwerSms", "SerwerSms", "ServerSms", "serwersms.pl", "SerwerSMS")]
    [DataRow("PayamResan", "PayamResan Mojeshahr", "SMSWebservice", "sms-webservice.com sms-webservice.ir payam-resan.com", "")]
    [DataRow("JetSms", "JetSms JetGsm Biotekno", "SMSServiceSoapClient", "jetsms.com.tr jetsms.net biotekno.biz", "")]
    public void A_provider_has_the_words_that_name_it(string provider, string names, string weakNames, string hosts, string clients)
    {
        var catalog = Catalog(provider);
        Assert.AreEqual(names, string.Join(" ", catalog.Names));
        Assert.AreEqual(weakNames, string.Join(" ", catalog.WeakNames));
        Assert.AreEqual(hosts, string.Join(" ", catalog.Hosts));
        Assert.AreEqual(clients, string.Join(" ", catalog.Clients));
        Assert.AreNotEqual(string.Empty, catalog.Description);
    }

    [TestMethod]
    [DataRow("IPPanel")]
    [DataRow("AmootSms")]
    [DataRow("SerwerSms")]
    [DataRow("PayamResan")]
    [DataRow("JetSms")]
    public void Neither_the_order_of_the_rows_nor_of_the_columns_says_anything(string provider)
    {
        var shuffled = CatalogParser.Parse(SourceText.From(Shuffle(Page(provider))), CancellationToken.None);
        Assert.AreEqual(0, shuffled.Errors.Length);
        Assert.AreEqual(Catalog(provider).Fingerprint, shuffled.Catalog!.Fingerprint);
        foreach (var set in Catalog(provider).Sets)
        {
            var rows = set.Codes.Select(Row).ToArray();
            var other = shuffled.Catalog.FindSet(set.Name)!.Codes.Select(Row).ToArray();
            CollectionAssert.AreNotEqual(rows, other, "the page was not shuffled");
            CollectionAssert.AreEquivalent(rows, other);
        }
    }

    /// <summary>The page with every table's rows and columns the other way round.</summary>
    private static string Shuffle(string page)
    {
        var result = new List<string>();
        var rows = new List<string>();
        foreach (var line in page.Split('\n'))
        {
            if (line.StartsWith('|'))
            {
                // No cell of the bundled pages has a pipe in it.
                rows.Add("|" + string.Join("|", line.Trim('|').Split('|').Reverse()) + "|");
                continue;
            }

            result.AddRange(rows.Take(2).Concat(rows.Skip(2).Reverse()));
            rows.Clear();
            result.Add(line);
        }

        return string.Join("\n", result);
    }

    private static string Row(Code code) => string.Join(
        "\t",
        code.Set.FullName,
        code.Number?.ToString(CultureInfo.InvariantCulture),
        code.Text,
        code.Name,
        code.Outcome.ToString().ToLowerInvariant(),
        code.Type,
        code.OnlyFor,
        code.Source,
        code.Meaning,
        code.Original);

    private static IEnumerable<CodeSet> AllSets() => BundledCatalogs.All.SelectMany(catalog => catalog.Sets);

    private static ProviderCatalog Catalog(string provider) => BundledCatalogs.All.Single(catalog => catalog.Name == provider);

    private static CodeSet Set(string name) => AllSets().Single(set => set.FullName == name);

    private static string Page(string provider) =>
        Read(typeof(BundledCatalogs).Assembly.GetManifestResourceStream(provider + ".smscodes.md")!);

    private static IEnumerable<string> Expected(string provider) =>
        Read(typeof(BundledCatalogsTests).Assembly.GetManifestResourceStream(provider + ".tsv")!).TrimEnd('\n').Split('\n').Skip(1);

    private static string Read(Stream stream)
    {
        using var reader = new StreamReader(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
        return reader.ReadToEnd();
    }
}
