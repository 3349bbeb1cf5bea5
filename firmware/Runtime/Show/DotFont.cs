using System;

namespace SSBms.Runtime;

/// <summary>Letters of five columns of seven dots, the top dot lowest in its byte. Only what the status display shows.</summary>
public sealed class DotFont
{
    /// <summary>Columns of a letter.</summary>
    public const int Width = 5;

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./:acm";

    /// <summary>The columns of these letters, in this order, a letter a line.</summary>
    private const string Columns =
        "7E0909097E"
        + "7F49494936"
        + "3E41414141"
        + "7F4141413E"
        + "7F49494941"
        + "7F09090901"
        + "3E41414979"
        + "7F0808087F"
        + "00417F4100"
        + "2040413F01"
        + "7F08142241"
        + "7F40404040"
        + "7F020C027F"
        + "7F0608307F"
        + "3E4141413E"
        + "7F09090906"
        + "3E4151215E"
        + "7F09192946"
        + "4649494931"
        + "01017F0101"
        + "3F4040403F"
        + "0F3040300F"
        + "7F2018207F"
        + "6314081463"
        + "0304780403"
        + "6151494543"
        + "3E7149473E"
        + "00427F4000"
        + "6251494946"
        + "4149494936"
        + "0F08087F08"
        + "4F49494931"
        + "3E49494930"
        + "0101710D03"
        + "3649494936"
        + "064949493E"
        + "0008080800"
        + "0060600000"
        + "6010080403"
        + "0036360000"
        + "2054545478"
        + "3844444444"
        + "7C04780478";

    private readonly byte[] _columns = Bytes(Columns);

    /// <summary>Puts a letter into a picture; one that is not there is a blank.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="dots">The picture, one byte a column.</param>
    /// <param name="offset">Its first column.</param>
    public void Put(char letter, byte[] dots, int offset)
    {
        int index = Letters.IndexOf(letter);
        if (index >= 0)
        {
            Array.Copy(_columns, index * Width, dots, offset, Width);
        }
    }

    private static byte[] Bytes(string digits)
    {
        var bytes = new byte[digits.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)((Digit(digits[2 * i]) << 4) | Digit(digits[2 * i + 1]));
        }

        return bytes;
    }

    private static int Digit(char digit)
    {
        return digit <= '9' ? digit - '0' : digit - 'A' + 10;
    }
}
