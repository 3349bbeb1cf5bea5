namespace SSBms.Sample;

public static class Cells // found
{
    public static object Next(dynamic cell)
    {
        return cell.Next; // found
    }
}
