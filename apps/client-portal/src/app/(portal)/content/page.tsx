import { redirect } from "next/navigation";

export default function ContentPage() {
  redirect("/content/posts");
}
