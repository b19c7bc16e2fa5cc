using System;
using System.Linq;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Tests.Recognition;

[TestClass]
public sealed class WordScannerTests
{
    private static readonly (string Word, int Flag)[] s_words = { ("amoot", 1), ("ippanel.com", 1), ("SmsCode(", 2), ("enum ", 4) };

    [TestMethod]
    [DataRow("amoot", 1)]
    [DataRow("xAMOOTx", 1)]
    [DataRow("aamoot", 1)]
    [DataRow("https://IPPanel.com/", 1)]
    [DataRow("[SmsCode(\"x\")] enum E", 6)]
    [DataRow("enum E { Amoot } SMSCODE(", 7)]
    public void A_word_is_found_wherever_it_stands_in_any_letter_case(string text, int expected) =>
        Assert.AreEqual(expected, new WordScanner(s_words).Scan(text));

    [TestMethod]
    [DataRow("")]
    [DataRow("a")]
    [DataRow("amoo")]
    [DataRow("moot amo ot enumerable ippanel_com")]
    [DataRow("پیامک ارسال نشد")]
    public void A_text_without_the_words_has_none(string text) => Assert.AreEqual(0, new WordScanner(s_words).Scan(text));

    [TestMethod]
    public void It_finds_what_a_plain_search_finds()
    {
        var random = new Random(42);
        var scanner = new WordScanner(s_words);
        for (var i = 0; i < 2000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => random.Next(12) == 0
                ? s_words[random.Next(s_words.Length)].Word[..random.Next(3, 6)]
                : ((char)random.Next('a', 'z')).ToString()))
                + (random.Next(2) == 0 ? s_words[random.Next(s_words.Length)].Word : "");
            var expected = s_words.Where(word => text.Contains(word.Word, StringComparison.OrdinalIgnoreCase)).Aggregate(0, (flags, word) => flags | word.Flag);
            Assert.AreEqual(expected, scanner.Scan(text), text);
        }
    }
}
