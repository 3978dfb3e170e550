// Catch: a bug in one screen is said there, and the frame goes on.
import { Component, type ReactNode } from "react"
import { Problem } from "../client.ts"
import { Failure } from "./states.tsx"

type Props = { readonly children: ReactNode }

export class Catch extends Component<Props, { readonly error: Error | null }> {
  override readonly state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { readonly error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    const problem = new Problem({ code: "app/bug", status: 0, path: location.hash, detail: error.message, cause: error })
    return <Failure problem={problem} again={() => this.setState({ error: null })} />
  }
}
