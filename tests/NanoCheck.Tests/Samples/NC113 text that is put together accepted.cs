namespace SSBms.Sample;

public static class Words
{
    public static string Of(bool known)
    {
        return known ? "known" : "unknown";
    }
}

public static class Length
{
    public static bool IsShort(string text)
    {
        return text.Length < 3 && text.IndexOf(' ') < 0;
    }
}
