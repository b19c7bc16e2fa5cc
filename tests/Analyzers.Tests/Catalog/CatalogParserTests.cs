using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis.Text;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Catalog;

namespace SmsCodeAnalyzers.Tests.Catalog;

[TestClass]
public sealed class CatalogParserTests
{
    private const string Good = """
        # Acme

        The codes of Acme,
        from its manual.

        Not the description any more.

        - names: Acme, AcmeSms
        - weak names: Ac
        - hosts: acme.example, API.Acme.Example
        - clients: AcmeClient

        ## Reply

        What a reply says.

        - constants: AcmeReply
        - members: Status, `Code`, State (in Delivery or Message)
        - not in: Validation, Page

        | Code | Name    | Outcome | Text | Type | Only for | Meaning      | Original | Source |
        |-----:|:--------|:-------:|------|------|----------|--------------|----------|--------|
        |    0 | Done    | success | OK   |      |          | It is done.  | gotowe   |        |
        |   -5 | NoMoney | failure |      | Pay  | sending  | No money.    | پول نیست | manual |

        """;

    [TestMethod]
    public void A_page_gives_everything_it_says()
    {
        var catalog = ParseGood(Good);
        Assert.AreEqual("Acme", catalog.Name);
        Assert.AreEqual("The codes of Acme, from its manual.", catalog.Description);
        Assert.AreEqual("Acme AcmeSms", string.Join(" ", catalog.Names));
        Assert.AreEqual("Ac", string.Join(" ", catalog.WeakNames));
        Assert.AreEqual("acme.example api.acme.example", string.Join(" ", catalog.Hosts));
        Assert.AreEqual("AcmeClient", string.Join(" ", catalog.Clients));
        var set = catalog.Sets.Single();
        Assert.AreEqual("Acme.Reply", set.FullName);
        Assert.AreEqual("What a reply says.", set.Description);
        Assert.AreEqual("AcmeReply", set.Constants);
        Assert.AreEqual("Status Code State", string.Join(" ", set.Members.Select(member => member.Name)));
        Assert.AreEqual("  Delivery,Message", string.Join(" ", set.Members.Select(member => string.Join(",", member.OnlyIn))));
        Assert.AreEqual("Validation Page", string.Join(" ", set.NotIn));
        Assert.AreEqual("0/OK/Done/Success/It is done./gotowe/// -5/-5/NoMoney/Failure/No money./پول نیست/Pay/sending/manual", Rows(set));
        Assert.IsFalse(set.Codes[0].IsExtension);
        Assert.IsTrue(set.Codes[1].IsExtension);
        Assert.AreSame(set, set.Codes[0].Set);
        Assert.AreSame(catalog, set.Provider);
    }

    [TestMethod]
    public void The_example_in_the_documentation_gives_what_it_says()
    {
        using var stream = typeof(CatalogParserTests).Assembly.GetManifestResourceStream("catalog-format.md")!;
        using var reader = new StreamReader(stream);
        var page = reader.ReadToEnd().ReplaceLineEndings("\n").Split("```markdown\n")[1].Split("```")[0];
        var set = ParseGood(page).Sets.Single();
        Assert.AreEqual("AcmeReplyCode", set.CodeClass);
        Assert.AreEqual(
            "0/00/Accepted/Success/The message was accepted./Wiadomość przyjęta/// -5/-5/CreditMissing/Failure/The account has no credit left./Brak środków/// 12/12/Queued/Pending/The message waits for its time./Oczekuje na wysyłkę///",
            Rows(set));
    }

    [TestMethod]
    public void Code_and_name_are_enough()
    {
        var catalog = ParseGood("# Acme\n## Reply\n|Code|Name|\n|-|-|\n|7|Broken|");
        Assert.AreEqual("Acme", string.Join(" ", catalog.Names));
        Assert.AreEqual("AcmeReply", catalog.Sets[0].Constants);
        Assert.AreEqual(0, catalog.Sets[0].Members.Length);
        Assert.AreEqual("7/7/Broken/Failure/////", Rows(catalog.Sets[0]));
    }

    [TestMethod]
    public void Text_and_name_are_enough()
    {
        var set = ParseGood("# Acme\n## Reply\n|Name|Text|\n|-|-|\n|Broken|200-1|").Sets[0];
        Assert.AreEqual("/200-1/Broken/Failure/////", Rows(set));
        Assert.IsFalse(set.HasNumbers);
    }

    [TestMethod]
    public void A_provider_whose_own_name_is_weak_has_no_strong_one()
    {
        Assert.AreEqual(0, ParseGood("# Gate\n- weak names: gate\n## Reply\n|Code|Name|\n|-|-|\n|7|Broken|").Names.Length);
    }

    [TestMethod]
    [DataRow("\r\n")]
    [DataRow("\r")]
    [DataRow("\n")]
    public void Line_endings_do_not_matter(string lineEnding)
    {
        var catalog = ParseGood(Good.ReplaceLineEndings(lineEnding));
        Assert.AreEqual(Rows(ParseGood(Good).Sets[0]), Rows(catalog.Sets[0]));
        Assert.AreEqual(ParseGood(Good).Fingerprint, catalog.Fingerprint);
    }

    [TestMethod]
    public void A_byte_order_mark_does_not_matter()
    {
        Assert.AreEqual(ParseGood(Good).Fingerprint, ParseGood("\uFEFF" + Good).Fingerprint);
        using var stream = new MemoryStream(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Good)).ToArray());
        var result = CatalogParser.Parse(SourceText.From(stream), CancellationToken.None);
        Assert.AreEqual(ParseGood(Good).Fingerprint, result.Catalog!.Fingerprint);
        Assert.AreEqual(0, result.Errors.Length);
    }

    [TestMethod]
    public void Columns_may_stand_in_any_order_and_any_case()
    {
        var set = ParseGood("# Acme\n## Reply\n| ORIGINAL | only FOR | name | outcome | code |\n|--|--|--|--|--|\n| zły | x | Broken | SUCCESS | 7 |").Sets[0];
        Assert.AreEqual("7/7/Broken/Success//zły//x/", Rows(set));
    }

    [TestMethod]
    [DataRow("Code|Name\n-|-\n7|Broken\n-8|Gone")]
    [DataRow("|Code|Name\n|-|-\n|7|Broken\n|-8|Gone")]
    [DataRow("Code|Name|\n---:|:---:|\n7|Broken|\n-8|Gone|")]
    [DataRow("  | Code | Name |\t\n  |:--|--:|  \n   |7|Broken|\t \n|\u00A0-8 | Gone|")]
    public void Pipes_around_a_row_and_alignment_are_free(string table)
    {
        Assert.AreEqual("7/7/Broken/Failure///// -8/-8/Gone/Failure/////", Rows(ParseGood("# Acme\n## Reply\n" + table).Sets[0]));
    }

    [TestMethod]
    public void A_pipe_behind_a_backslash_is_part_of_the_cell()
    {
        var set = ParseGood("# Acme\n## Reply\n|Name|Text|Meaning|\n|-|-|-|\n|Broken|a\\|b|\\||").Sets[0];
        Assert.AreEqual("/a|b/Broken/Failure/|////", Rows(set));
    }

    [TestMethod]
    [DataRow("نمی\u200Cباشد")]
    [DataRow("\u202Bپول نیست\u202C")]
    [DataRow("Şifre hatalı, ĞÜŞİÖÇ")]
    [DataRow("غیر   فعال")]
    [DataRow("a `b` *c* \\d \U0001F4E8")]
    public void Original_wording_is_kept_character_by_character(string original)
    {
        var set = ParseGood("# Acme\n## Reply\n|Code|Original|Name|\n|-|-|-|\n|7| " + original + " |Broken|").Sets[0];
        Assert.AreEqual(original, set.Codes[0].Original);
    }

    [TestMethod]
    public void Text_for_people_may_stand_anywhere()
    {
        var page = """
            Written by hand.

            # Acme #

            > A quotation | with a pipe.

            - Not a key at all
            - This is a rather long remark: it is none either
            - https://acme.example/manual
            - names: Acme

            | Any | Table |
            |-----|-------|
            | of  | yours |

            ## How to read this page

            Prose with - members in it.

            ## Reply ##

            - members: Status

            ### General

            | Code | Name |
            |------|------|
            | 7    | Broken |

            - a remark: below the table
            <!-- | 8 | Hidden | -->
            <!--
            | 9 | HiddenToo |
            -->

            ```text
            # Other
            | 10 | Sample |
            ````

            ### Sending

            | Name | Code |
            |------|------|
            | Late | 11   |
            """;
        Assert.AreEqual("7/7/Broken/Failure///// 11/11/Late/Failure/////", Rows(ParseGood(page).Sets.Single()));
    }

    [TestMethod]
    [DataRow("x | Broken", "x", "'x' is not a number of 64 bits")]
    [DataRow("9223372036854775808 | Broken", "9223372036854775808", "is not a number of 64 bits")]
    [DataRow("007 | Broken", "007", "into the column 'Text'")]
    [DataRow("+7 | Broken", "+7", "is not a number of 64 bits")]
    [DataRow("-0 | Broken", "-0", "is not a number of 64 bits")]
    [DataRow("−7 | Broken", "−7", "is not a number of 64 bits")]
    [DataRow("۷ | Broken", "۷", "is not a number of 64 bits")]
    [DataRow("1,000 | Broken", "1,000", "is not a number of 64 bits")]
    [DataRow("\u200E7 | Broken", "\u200E7", "'\\u200E7' is not a number")]
    [DataRow(" | Broken", "  ", "neither a code nor a text")]
    [DataRow("7 | ", "  ", "The name is empty")]
    [DataRow("7 | Not Good", "Not Good", "'Not Good' is not a C# identifier")]
    [DataRow("7 | 7up", "7up", "is not a C# identifier")]
    [DataRow("7 | a\u200Cb", "a\u200Cb", "'a\\u200Cb' is not a C# identifier")]
    [DataRow("7 | @class", "@class", "is not a C# identifier")]
    [DataRow("7 | class", "class", "'class' is a C# keyword")]
    [DataRow("7 | CodeSet", "CodeSet", "is taken in the class of the constants")]
    [DataRow("7 | Fingerprint", "Fingerprint", "is taken in the class of the constants")]
    [DataRow("7 | AcmeReplyCode", "AcmeReplyCode", "is taken in the class of the constants")]
    [DataRow("7 | AcmeReplyText", "AcmeReplyText", "is taken in the class of the constants")]
    [DataRow("7 | ToString", "ToString", "is taken in the class of the constants")]
    [DataRow("1 | Broken", "1", "The code '1' stands in a row above already")]
    [DataRow("7 | First", "First", "The name 'First' stands in a row above already")]
    [DataRow("7 | A | b", "| 7 | A | b |", "The row has 3 cells and the heading row 2")]
    [DataRow("7", "| 7 |", "The row has 1 cells and the heading row 2")]
    public void A_bad_row_is_reported_at_its_place_and_the_others_work(string row, string place, string message)
    {
        var page = "# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|\n| " + row + " |\n|2|Last|";
        var result = Parse(page);
        var error = result.Errors.Single();
        Assert.AreEqual(place, page.Substring(error.Span.Start, error.Span.Length));
        Assert.AreEqual(new LinePosition(5, error.Span.Start - page.IndexOf("| " + row, StringComparison.Ordinal)), error.LineSpan.Start);
        Assert.AreEqual(5, error.LineSpan.End.Line);
        StringAssert.Contains(error.Message, message, StringComparison.Ordinal);
        Assert.AreEqual("1/1/First/Failure///// 2/2/Last/Failure/////", Rows(result.Catalog!.Sets[0]));
    }

    [TestMethod]
    [DataRow("7 | Late | pendng | | ", "pendng", "'pendng' is not an outcome")]
    [DataRow("7 | Late | | 1 | ", "1", "The text '1' stands in a row above already")]
    [DataRow("7 | Late | | | Not-good", "Not-good", "is not a C# identifier")]
    [DataRow("7 | Late | | | AcmeReplyType", "AcmeReplyType", "is taken in the class of the constants")]
    public void A_bad_cell_of_an_optional_column_is_reported(string row, string place, string message)
    {
        var page = "# Acme\n## Reply\n|Code|Name|Outcome|Text|Type|\n|-|-|-|-|-|\n|1|First||||\n|" + row + "|";
        var result = Parse(page);
        var error = result.Errors.Single();
        Assert.AreEqual(place, page.Substring(error.Span.Start, error.Span.Length));
        StringAssert.Contains(error.Message, message, StringComparison.Ordinal);
        Assert.AreEqual("1/1/First/Failure/////", Rows(result.Catalog!.Sets[0]));
    }

    [TestMethod]
    public void All_bad_cells_of_a_row_are_reported_at_once()
    {
        AssertErrors(
            "# Acme\n## Reply\n|Code|Name|Outcome|\n|-|-|-|\n|1|First||\n|x|Not Good|bad|",
            "6 x", "6 Not Good", "6 bad");
    }

    [TestMethod]
    public void A_text_that_another_row_has_as_a_number_is_a_duplicate()
    {
        AssertErrors("# Acme\n## Reply\n|Code|Name|Text|\n|-|-|-|\n|1|First|2|\n|2|Second||", "6 2");
    }

    [TestMethod]
    public void Names_that_differ_in_case_only_are_two_names()
    {
        Assert.AreEqual(2, ParseGood("# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|Sent|\n|2|SENT|").Sets[0].Codes.Length);
    }

    [TestMethod]
    [DataRow("names: Not Good, Acme", "Not Good", "is not a C# identifier")]
    [DataRow("names: , Acme", ", Acme", "An entry of the list is empty")]
    [DataRow("names: Acme,", "Acme,", "An entry of the list is empty")]
    [DataRow("names:", "names", "has no value")]
    [DataRow("weak names: a.b", "a.b", "is not a C# identifier")]
    [DataRow("clients: a b", "a b", "is not a C# identifier")]
    [DataRow("hosts: https://acme.example", "https://acme.example", "is not the name of a host")]
    [DataRow("hosts: acme", "acme", "is not the name of a host")]
    [DataRow("hosts: acme.example:80", "acme.example:80", "is not the name of a host")]
    [DataRow("hosts: -acme.example", "-acme.example", "is not the name of a host")]
    [DataRow("hosts: acme..example", "acme..example", "is not the name of a host")]
    [DataRow("hosts: ac me.example", "ac me.example", "is not the name of a host")]
    [DataRow("host: acme.example", "host", "'host' is not a key of a provider. The keys are")]
    [DataRow("members: Status", "members", "'members' is not a key of a provider")]
    public void A_bad_key_of_the_provider_is_reported_and_the_codes_work(string key, string place, string message)
    {
        var page = "# Acme\n\n- " + key + "\n\n## Reply\n|Code|Name|\n|-|-|\n|1|First|";
        AssertOneError(page, 3, place, message);
    }

    [TestMethod]
    [DataRow("constants: Not Good", "Not Good", "is not a C# identifier")]
    [DataRow("constants: class", "class", "is a C# keyword")]
    [DataRow("members: Not Good", "Not Good", "is not a C# identifier")]
    [DataRow("members: Status (in Delivery", "(in Delivery", "The condition cannot be read")]
    [DataRow("members: Status (Delivery)", "(Delivery)", "The condition cannot be read")]
    [DataRow("members: Status (in)", "(in)", "The condition cannot be read")]
    [DataRow("members: Status (in A or)", "(in A or)", "The condition cannot be read")]
    [DataRow("members: Status (in A, B)", "(in A, B)", "The condition cannot be read")]
    [DataRow("members: Status ()", "()", "The condition cannot be read")]
    [DataRow("members: Status (", "(", "The condition cannot be read")]
    [DataRow("not in: a-b", "a-b", "is not a C# identifier")]
    [DataRow("not-in: Data", "not-in", "'not-in' is not a key of a code set. The keys are")]
    [DataRow("names: Acme", "names", "'names' is not a key of a code set")]
    public void A_bad_key_of_a_set_is_reported_and_the_codes_work(string key, string place, string message)
    {
        var page = "# Acme\n\n## Reply\n- " + key + "\n\n|Code|Name|\n|-|-|\n|1|First|";
        AssertOneError(page, 4, place, message);
    }

    [TestMethod]
    public void The_good_entries_of_a_list_with_a_bad_one_work()
    {
        var catalog = Parse("# Acme\n- names: Acme, Not Good, AcmeSms\n## Reply\n- members: A, B (x), C\n\n|Code|Name|\n|-|-|\n|1|First|").Catalog!;
        Assert.AreEqual("Acme AcmeSms", string.Join(" ", catalog.Names));
        Assert.AreEqual("A C", string.Join(" ", catalog.Sets[0].Members.Select(member => member.Name)));
    }

    [TestMethod]
    public void A_key_counts_once_and_only_above_the_table()
    {
        var page = "# Acme\n- names: Acme\n- Names: Other\n## Reply\n- members: A\n- members: B\n\n|Code|Name|\n|-|-|\n|1|First|\n\n- constants: Late";
        AssertErrors(page, "3 Names", "6 members", "12 constants");
        Assert.AreEqual("Acme", Parse(page).Catalog!.Names.Single());
        Assert.AreEqual("A", Parse(page).Catalog!.Sets[0].Members.Single().Name);
        Assert.AreEqual("AcmeReply", Parse(page).Catalog!.Sets[0].Constants);
    }

    [TestMethod]
    [DataRow("|Code|Name|Colour|\n|-|-|-|\n|1|First|red|", "3 Colour")]
    [DataRow("|Code|Name||\n|-|-|-|\n|1|First|red|", "3 |Code|Name||")]
    [DataRow("|Code|Name|name|\n|-|-|-|\n|1|First|Other|", "3 name")]
    [DataRow("|Code|Name|\n|-|\n|1|First|", "4 |-|")]
    [DataRow("|Code|Name|\n|1|First|", "3 |Code|Name|")]
    public void A_bad_heading_of_a_table_is_reported_and_the_rows_work(string table, string error)
    {
        AssertErrors("# Acme\n## Reply\n" + table, error);
        Assert.AreEqual("1/1/First/Failure/////", Rows(Parse("# Acme\n## Reply\n" + table).Catalog!.Sets[0]));
    }

    [TestMethod]
    [DataRow("|Code|Meaning|\n|-|-|\n|1|First|", "3 |Code|Meaning|", "2 Reply")]
    [DataRow("|Name|Meaning|\n|-|-|\n|First|first|", "3 |Name|Meaning|", "2 Reply")]
    [DataRow("|Code|Name|\n|-|-|", "2 Reply")]
    [DataRow("|Code|Name|\n|-|-|\n|x|First|", "5 x", "2 Reply")]
    [DataRow("- members: Status", "2 Reply")]
    [DataRow("| 1 | First |", "3 | 1 | First |")]
    [DataRow("1 | First", "3 1 | First")]
    public void A_set_without_a_code_is_reported_and_gives_no_catalog(string section, params string[] errors)
    {
        AssertErrors("# Acme\n## Reply\n" + section, errors);
        Assert.IsNull(Parse("# Acme\n## Reply\n" + section).Catalog);
    }

    [TestMethod]
    public void A_row_that_is_parted_from_its_table_is_reported()
    {
        var page = "# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|\n\n|2|Second|\n3 | Third\nBoth are needed.";
        AssertErrors(page, "7 |2|Second|", "8 3 | Third");
        Assert.AreEqual("1/1/First/Failure/////", Rows(Parse(page).Catalog!.Sets[0]));
    }

    [TestMethod]
    public void Text_directly_below_a_table_is_reported_as_a_row()
    {
        AssertErrors("# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|\n2 Second", "6 2 Second");
    }

    [TestMethod]
    public void A_table_of_more_columns_than_any_is_left_out()
    {
        var page = "# Acme\n## Reply\n|Code|Name|" + new string('|', 100) + "\n|-|-|\n|1|First|";
        Assert.AreEqual(2, Parse(page).Errors.Length);
        StringAssert.Contains(Parse(page).Errors[0].Message, "more columns", StringComparison.Ordinal);
    }

    [TestMethod]
    [DataRow("## Reply", "8 Reply")]
    [DataRow("## reply", "8 reply")]
    [DataRow("## Not Good", "8 Not Good")]
    [DataRow("## class", "8 class")]
    [DataRow("## Other\n- constants: acmereply", "9 acmereply")]
    public void A_set_that_cannot_be_is_left_out_and_the_others_work(string heading, string error)
    {
        var page = "# Acme\n## Reply\n- members: A\n\n|Code|Name|\n|-|-|\n|1|First|\n" + heading + "\n\n|Code|Name|\n|-|-|\n|x|Second|\n\n## Third\n|Code|Name|\n|-|-|\n|3|Third|";
        AssertErrors(page, error);
        Assert.AreEqual("AcmeReply AcmeThird", string.Join(" ", Parse(page).Catalog!.Sets.Select(set => set.Constants)));
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("Just text.\n", "Just text.")]
    [DataRow("# Acme\n\nText.", "# Acme")]
    [DataRow("# Acme\n## How to\nText.", "# Acme")]
    [DataRow("# Acme\n- names: Acme", "# Acme")]
    [DataRow("#Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|", "Reply")]
    [DataRow("## Reply\n|Code|Name|\n|-|-|\n|1|First|\n## Other", "Reply")]
    [DataRow("# Not Good\n## Reply\n|Code|Name|\n|-|-|\n|1|First|", "Not Good")]
    [DataRow("#\n## Reply\n|Code|Name|\n|-|-|\n|1|First|", "")]
    public void A_file_that_is_no_catalog_says_so_once(string page, string place)
    {
        var result = Parse(page);
        var error = result.Errors.Single();
        Assert.IsNull(result.Catalog);
        Assert.AreEqual(place, page.Substring(error.Span.Start, error.Span.Length));
    }

    [TestMethod]
    public void A_second_provider_in_a_file_is_left_out()
    {
        var page = "# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|\n# Other\n- names: Other\n## Reply\n|Code|Name|\n|-|-|\n|x|Second|\n# Third";
        AssertErrors(page, "6 Other", "12 Third");
        Assert.AreEqual("1/1/First/Failure/////", Rows(Parse(page).Catalog!.Sets.Single()));
        Assert.AreEqual("Acme", Parse(page).Catalog!.Names.Single());
    }

    [TestMethod]
    [DataRow("```\n|2|Second|", "6 ```")]
    [DataRow("~~~ text\n```\n|2|Second|", "6 ~~~ text")]
    [DataRow("<!-- to do\n|2|Second|", "6 <!-- to do")]
    public void What_is_never_closed_is_reported_where_it_begins(string rest, string error)
    {
        var page = "# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|\n" + rest;
        AssertErrors(page, error);
        Assert.AreEqual("1/1/First/Failure/////", Rows(Parse(page).Catalog!.Sets[0]));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(7)]
    [DataRow(0xFFFD)]
    [DataRow(0xD800)]
    [DataRow(0xDC00)]
    [DataRow(0xFFFF)]
    public void A_line_with_what_is_no_text_is_reported_and_left_out(int codeUnit)
    {
        // A string of one half of a surrogate pair cannot stand in an attribute.
        var character = ((char)codeUnit).ToString();
        var page = "# Acme\n## Reply\n|Code|Name|Meaning|\n|-|-|-|\n|1|First||\n|2|Second|a" + character + "b|\n|3|Third||";
        AssertOneError(page, 6, character, "Save the file as UTF-8");
        Assert.AreEqual(2, Parse(page).Catalog!.Sets[0].Codes.Length);
    }

    [TestMethod]
    public void A_page_in_another_encoding_is_reported()
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes("# Acme\n## Reply\n|Code|Name|Original|\n|-|-|-|\n|1|First|zły ó|\n|2|Second||"));
        var result = CatalogParser.Parse(SourceText.From(stream, Encoding.UTF8), CancellationToken.None);
        StringAssert.Contains(result.Errors.Single().Message, "Save the file as UTF-8", StringComparison.Ordinal);
        Assert.AreEqual(4, result.Errors[0].LineSpan.Start.Line);
        Assert.AreEqual("Second", result.Catalog!.Sets[0].Codes.Single().Name);
    }

    [TestMethod]
    public void A_page_in_UTF_16_without_a_mark_is_reported()
    {
        using var stream = new MemoryStream(Encoding.Unicode.GetBytes(Good));
        var result = CatalogParser.Parse(SourceText.From(stream, Encoding.UTF8), CancellationToken.None);
        Assert.IsNull(result.Catalog);
        StringAssert.Contains(result.Errors[0].Message, "Save the file as UTF-8", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Errors_are_reported_up_to_a_limit_and_the_last_says_so()
    {
        var page = "# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|\n" + string.Concat(Enumerable.Repeat("|x|First|\n", 1000)) + "|2|Last|";
        var result = Parse(page);
        Assert.AreEqual(CatalogParser.MaxErrors + 1, result.Errors.Length);
        StringAssert.Contains(result.Errors[^1].Message, "only the first ones are reported", StringComparison.Ordinal);
        Assert.AreEqual("1/1/First/Failure///// 2/2/Last/Failure/////", Rows(result.Catalog!.Sets[0]));
    }

    [TestMethod]
    [DataRow("|")]
    [DataRow("a")]
    [DataRow("#")]
    [DataRow("\n")]
    [DataRow("| ")]
    [DataRow("|-")]
    [DataRow("\0")]
    [DataRow("(")]
    [DataRow(",")]
    [DataRow("\\|")]
    [DataRow("```\n")]
    [DataRow("|x|\n")]
    [DataRow("- a: b\n")]
    [DataRow("## A\n|Code|Name|\n|-|-|\n")]
    public void Ten_megabytes_of_anything_are_read(string unit)
    {
        AssertRead("# Acme\n## Reply\n|Code|Name|\n|-|-|\n|1|First|\n", unit, 10_000_000);
        AssertRead(string.Empty, unit, 100_000);
        AssertRead("# Acme\n- names: ", unit, 100_000);
        AssertRead("# Acme\n## Reply\n- members: A ", unit, 100_000);

        static void AssertRead(string start, string unit, int length)
        {
            var result = Parse(start + string.Concat(Enumerable.Repeat(unit, length / unit.Length)));
            Assert.IsTrue(result.Errors.Length <= CatalogParser.MaxErrors + 1);
            Assert.IsTrue(result.Errors.All(error => error.Message.Length < 500));
        }
    }

    [TestMethod]
    public void A_hundred_thousand_good_rows_are_read()
    {
        var rows = Enumerable.Range(0, 100_000).Select(i => "|" + i.ToString(CultureInfo.InvariantCulture) + "|N" + i.ToString(CultureInfo.InvariantCulture) + "|\n");
        Assert.AreEqual(100_000, ParseGood("# Acme\n## Reply\n|Code|Name|\n|-|-|\n" + string.Concat(rows)).Sets[0].Codes.Length);
    }

    [TestMethod]
    public void No_start_and_no_end_of_a_page_throws()
    {
        for (var i = 0; i <= Good.Length; i++)
        {
            AssertSane(Good[..i]);
            AssertSane(Good[i..]);
        }
    }

    [TestMethod]
    public void No_change_of_a_character_throws()
    {
        foreach (var character in "|#-:\\ (,)\n\0\uD83D`<~9")
        {
            for (var i = 0; i < Good.Length; i++)
            {
                AssertSane(Good.Remove(i, 1).Insert(i, character.ToString()));
            }
        }
    }

    [TestMethod]
    public void A_reading_that_is_cancelled_ends()
    {
        Assert.ThrowsExactly<OperationCanceledException>(() => CatalogParser.Parse(SourceText.From(Good), new CancellationToken(canceled: true)));
    }

    [TestMethod]
    [DataRow("NoMoney", "NoCash")]
    [DataRow("-5", "-6")]
    [DataRow("OK", "Ok")]
    [DataRow("success", "pending")]
    [DataRow("No money.", "No cash.")]
    [DataRow("gotowe", "gotowy")]
    [DataRow("Pay ", "Paid")]
    [DataRow("sending", "booking")]
    [DataRow("| manual", "| letter")]
    [DataRow("AcmeReply", "AcmeAnswer")]
    [DataRow("# Acme", "# Acne")]
    public void The_fingerprint_changes_with_the_constants(string old, string @new)
    {
        Assert.AreNotEqual(ParseGood(Good).Fingerprint, ParseGood(Good.Replace(old, @new, StringComparison.Ordinal)).Fingerprint);
    }

    [TestMethod]
    [DataRow("What a reply says.", "What it says.")]
    [DataRow("names: Acme, AcmeSms", "names: Acme")]
    [DataRow("members: Status, ", "members: ")]
    [DataRow("|    0 |", "| 0 |")]
    public void The_fingerprint_stays_when_no_constant_changes(string old, string @new)
    {
        Assert.AreNotEqual(Good, Good.Replace(old, @new, StringComparison.Ordinal));
        Assert.AreEqual(ParseGood(Good).Fingerprint, ParseGood(Good.Replace(old, @new, StringComparison.Ordinal)).Fingerprint);
    }

    [TestMethod]
    public void The_fingerprint_is_the_same_in_every_process()
    {
        Assert.AreEqual("9e2f6e0fc6094582", ParseGood("# Acme\n## Reply\n|Code|Name|\n|-|-|\n|7|Broken|").Fingerprint);
    }

    private static CatalogParseResult Parse(string page) => CatalogParser.Parse(SourceText.From(page), CancellationToken.None);

    private static ProviderCatalog ParseGood(string page)
    {
        var result = Parse(page);
        Assert.AreEqual(string.Empty, string.Join("\n", result.Errors.Select(error => error.LineSpan + " " + error.Message)));
        return result.Catalog!;
    }

    private static void AssertErrors(string page, params string[] expected)
    {
        var actual = Parse(page).Errors.Select(error =>
            (error.LineSpan.Start.Line + 1).ToString(CultureInfo.InvariantCulture) + " " + page.Substring(error.Span.Start, error.Span.Length));
        Assert.AreEqual(string.Join("\n", expected), string.Join("\n", actual));
    }

    private static void AssertOneError(string page, int line, string place, string message)
    {
        AssertErrors(page, line.ToString(CultureInfo.InvariantCulture) + " " + place);
        StringAssert.Contains(Parse(page).Errors[0].Message, message, StringComparison.Ordinal);
        Assert.AreEqual("First", Parse(page).Catalog!.Sets[0].Codes[0].Name);
    }

    private static void AssertSane(string page)
    {
        var result = Parse(page);
        Assert.IsTrue(result.Catalog != null || result.Errors.Length > 0, page);
        foreach (var error in result.Errors)
        {
            Assert.IsTrue(error.Span.End <= page.Length, page);
            Assert.AreEqual(error.LineSpan.Start.Line, error.LineSpan.End.Line, page);
        }
    }

    private static string Rows(CodeSet set) => string.Join(" ", set.Codes.Select(code => string.Join(
        "/",
        code.Number?.ToString(CultureInfo.InvariantCulture),
        code.Text,
        code.Name,
        code.Outcome,
        code.Meaning,
        code.Original,
        code.Type,
        code.OnlyFor,
        code.Source)));
}
