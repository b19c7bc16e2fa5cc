using System;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.VisualStudio.TestTools.UnitTesting;
using SmsCodeAnalyzers.Recognition;

namespace SmsCodeAnalyzers.Tests.Recognition;

[TestClass]
public sealed class LiteralSyntaxTests
{
    [TestMethod]
    [DataRow("0")]
    [DataRow("204")]
    [DataRow("00204")]
    [DataRow("1_000")]
    [DataRow("7u")]
    [DataRow("7L")]
    [DataRow("7uL")]
    [DataRow("7LU")]
    [DataRow("0xCC")]
    [DataRow("0Xcc_dd")]
    [DataRow("0xBL")]
    [DataRow("0b1100_1100")]
    [DataRow("0B11u")]
    [DataRow("2147483648")]
    [DataRow("9223372036854775807")]
    [DataRow("0x7FFFFFFFFFFFFFFF")]
    public void A_number_is_read_as_the_compiler_reads_it(string text)
    {
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(text);

        Assert.IsTrue(LiteralSyntax.TryGetNumber(literal.Token, out var number));
        Assert.AreEqual(Convert.ToInt64(literal.Token.Value, CultureInfo.InvariantCulture), number);
    }

    [TestMethod]
    [DataRow("1.0")]
    [DataRow("1e3")]
    [DataRow("1d")]
    [DataRow("1f")]
    [DataRow("1m")]
    [DataRow(".5")]
    [DataRow("9223372036854775808")]
    [DataRow("0xFFFFFFFFFFFFFFFF")]
    [DataRow("99999999999999999999999999")]
    [DataRow("0x")]
    [DataRow("0b")]
    [DataRow("0b2")]
    public void What_is_no_integer_of_64_bits_is_not_read(string text)
    {
        var literal = (LiteralExpressionSyntax)SyntaxFactory.ParseExpression(text);

        Assert.IsFalse(LiteralSyntax.TryGetNumber(literal.Token, out _));
    }
}
