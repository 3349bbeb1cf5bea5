namespace SSBms.Sample;

public static class Sum
{
    public static int Of(int left, int right)
    {
        return left > int.MaxValue - right ? int.MaxValue : left + right;
    }
}
